package kz.kinoqor.funding.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kz.kinoqor.funding.fund.FundName.NewName;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.provenance.StatedSource;
import kz.kinoqor.kit.rule.BrokenRules;
import org.junit.jupiter.api.Test;

class NewFundTest {

    private static final Ids IDS = new Ids(Clock.systemUTC());
    private static final List<NewName> NAMES =
            List.of(new NewName("Толқын киноқоры", "kk"), new NewName("Tolqyn Film Fund OEIC Ltd.", "en"));

    @Test
    void theFirstNameMakesTheAddress() {
        var id = UUID.fromString("01900000-0000-7000-8000-0000f2000001");

        var fund = new NewFund(id, NAMES, "PRIVATE_OEIC", "PRIVATE", List.of("FILM"), "KZT", null, null).read(IDS);

        assertThat(fund.slug()).isEqualTo("tolqyn-kinoqory-00f2000001");
    }

    @Test
    void aFundMayHaveAnIdOfItsSendersChoice() {
        var chosen = IDS.next();

        var fund = new NewFund(chosen, NAMES, "OTHER", "UNKNOWN", null, null, null, null).read(IDS);

        assertThat(fund.id()).isEqualTo(chosen);
    }

    @Test
    void aDisciplineStatedTwiceIsKeptOnce() {
        var fund = new NewFund(null, NAMES, "OTHER", "STATE", List.of("MUSIC", "FILM", "MUSIC"), null, null, null)
                .read(IDS);

        assertThat(fund.description().disciplines()).containsExactly("MUSIC", "FILM");
    }

    @Test
    void oneNameIsKeptPerLanguage() {
        var twice = List.of(new NewName("Tolqyn", "en"), new NewName("Wave", "en"));

        assertThat(refusalOf(new NewFund(null, twice, "OTHER", "STATE", null, null, null, null)))
                .isEqualTo("/names language-twice");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var fund = new NewFund(
                null,
                List.of(new NewName(" ", "kz")),
                "SECRET",
                null,
                List.of("film"),
                "tenge",
                "My set",
                new StatedSource(null, null, null, null, null));

        assertThat(refusalOf(fund))
                .isEqualTo("/names/0/text text-blank, /names/0/lang language-mistaken, /kind choice-unknown, "
                        + "/ownership required, /disciplines/0 term-malformed, /currency currency-unknown, "
                        + "/collection collection-malformed, /source/id required");
    }

    @Test
    void aFundWithoutANameIsRefused() {
        assertThat(refusalOf(new NewFund(null, List.of(), "OTHER", "STATE", null, null, null, null)))
                .isEqualTo("/names required");
    }

    private static String refusalOf(NewFund fund) {
        return String.valueOf(
                catchThrowableOfType(BrokenRules.class, () -> fund.read(IDS)).getMessage());
    }
}
