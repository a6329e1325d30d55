package kz.kinoqor.funding.fund;

import static kz.kinoqor.funding.fund.FundFixtures.FUND;
import static kz.kinoqor.funding.fund.FundFixtures.SAID;
import static kz.kinoqor.funding.fund.FundFixtures.projects;
import static kz.kinoqor.funding.fund.FundFixtures.tolqyn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.kinoqor.contracts.funding.FundEvent;
import org.junit.jupiter.api.Test;

class FundAnnouncementTest {

    private final Fund fund = tolqyn();

    @Test
    void aRegistrationTellsAllThatIsKnownOfTheFund() {
        assertThat(FundAnnouncement.registered(fund))
                .isEqualTo(new FundEvent.FundRegistered(
                        FUND,
                        "tolqyn-film-fund-oeic-ltd-00f2000001",
                        List.of(new FundEvent.FundName("Tolqyn Film Fund OEIC Ltd.", "en")),
                        "PRIVATE_OEIC",
                        "PRIVATE",
                        List.of("FILM"),
                        "KZT",
                        null,
                        SAID));
    }

    @Test
    void aPromiseIsToldInFull() {
        var promise = projects("15", "20");

        assertThat(FundAnnouncement.promised(fund, promise))
                .isEqualTo(new FundEvent.FundPromised(
                        FUND, new FundEvent.Promise(promise.id(), "PROJECTS", "15", "20", null, 36, null, SAID, null)));
    }

    @Test
    void aSupersessionNamesThePromiseThatFellAndWhy() {
        var first = projects("15", "20");
        var second = projects("10", null);

        assertThat(FundAnnouncement.superseded(fund, first.id(), second, "the fund thought again"))
                .isEqualTo(new FundEvent.FundPromiseSuperseded(
                        FUND,
                        first.id(),
                        new FundEvent.Promise(second.id(), "PROJECTS", "10", null, null, 36, null, SAID, null),
                        "the fund thought again"));
    }
}
