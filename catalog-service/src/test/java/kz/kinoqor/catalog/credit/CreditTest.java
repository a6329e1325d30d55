package kz.kinoqor.catalog.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import kz.kinoqor.contracts.Source;
import kz.kinoqor.contracts.catalog.CreditEvent;
import kz.kinoqor.kit.problem.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A credit")
class CreditTest {

    private static final UUID ID = UUID.fromString("0197a3f2-7c1e-7d50-9b1a-000000000001");
    private static final UUID FILM = UUID.fromString("0197a3f2-7c1e-7d50-9b1a-000000000002");
    private static final Contributor SOMEBODY =
            new Contributor(Contributor.Kind.PERSON, UUID.fromString("0197a3f2-7c1e-7d50-9b1a-000000000003"));
    private static final Source SOURCE = new Source("a-text", "paragraph 1", null, null, "B");

    @Test
    void that_is_put_forward_can_be_agreed_and_is_told_in_full_both_times() {
        var credit = Credit.propose(ID, place(), SOMEBODY, SOURCE);
        assertThat(CreditAnnouncement.of(credit, credit.entered()))
                .isEqualTo(new CreditEvent.CreditProposed(ID, FILM, SOMEBODY.id(), "PERSON", "DIRECTOR", 2, SOURCE));
        assertThat(CreditAnnouncement.of(credit, credit.agree()))
                .isEqualTo(new CreditEvent.CreditAgreed(ID, FILM, SOMEBODY.id(), "PERSON", "DIRECTOR", 2, SOURCE));
        assertThat(credit.status()).isEqualTo(CreditStatus.AGREED);
    }

    @Test
    void that_stands_is_told_as_agreed() {
        var credit = Credit.record(ID, place(), SOMEBODY, null);
        assertThat(credit.entered()).isEqualTo(new CreditChange.Agreed());
    }

    @Test
    void that_is_contested_says_why_until_it_is_agreed() {
        var credit = Credit.record(ID, place(), SOMEBODY, null);
        assertThat(CreditAnnouncement.of(credit, credit.dispute("The contract names another")))
                .isEqualTo(new CreditEvent.CreditDisputed(ID, FILM, "The contract names another"));
        assertThat(credit.disputeReason()).isEqualTo("The contract names another");
        assertThat(credit.agree()).isEqualTo(new CreditChange.Agreed());
        assertThat(credit.disputeReason()).isNull();
    }

    @Test
    void cannot_be_agreed_or_contested_twice() {
        var credit = Credit.record(ID, place(), SOMEBODY, null);
        assertThatThrownBy(credit::agree).isInstanceOf(Refusal.class).hasMessageContaining("credit-stands");
        credit.dispute("No");
        assertThatThrownBy(() -> credit.dispute("No"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("credit-contested");
    }

    private static Credit.Place place() {
        return new Credit.Place(FILM, CreditRole.DIRECTOR, 2);
    }
}
