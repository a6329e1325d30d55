package kz.kinoqor.kit.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import kz.kinoqor.kit.rule.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTest {

    @ParameterizedTest
    @CsvSource({
        "EIDR, 10.5240/7ec7-228a-510a-053e-cbb8-j, 10.5240/7EC7-228A-510A-053E-CBB8-J",
        "EIDR, 10.5240/7EC7228A510A053ECBB8J, 10.5240/7EC7-228A-510A-053E-CBB8-J",
        "EIDR, https://doi.org/10.5240/7EC7-228A-510A-053E-CBB8-J, 10.5240/7EC7-228A-510A-053E-CBB8-J",
        "ISAN, 0000-0000-3a8d-0000-z-0000-0000-6, ISAN 0000-0000-3A8D-0000-Z-0000-0000-6",
        "ISAN, ISAN 000000003A8D0000Z000000006, ISAN 0000-0000-3A8D-0000-Z-0000-0000-6",
        "ISAN, ISAN 0000-0000-3A8D-0000-Z, ISAN 0000-0000-3A8D-0000-Z",
        "IMDB, tt1343727, tt1343727",
        "IMDB, TT1343727, tt1343727",
        "IMDB, tt01343727, tt1343727",
        "IMDB, tt10954600, tt10954600",
        "IMDB, nm0000001, nm0000001",
        "IMDB, https://www.imdb.com/title/tt1343727/, tt1343727",
        "ISNI, 0000 0001 2103 2683, 0000000121032683",
        "ISNI, https://isni.org/isni/0000000121032683, 0000000121032683",
        "ORCID, 0000-0002-1825-0097, 0000-0002-1825-0097",
        "ORCID, https://orcid.org/0000-0002-1694-233x, 0000-0002-1694-233X",
        "BIN, ' 940140000385', 940140000385"
    })
    void everySpellingIsKeptInOne(IdentifierScheme scheme, String given, String kept) {
        assertThat(new Identifier(scheme, given).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "EIDR, 10.5239/7EC7-228A-510A-053E-CBB8-J",
        "EIDR, 10.5240/7EC7-228A-510A-053E-CBB8",
        "EIDR, 10.5240/7EC7-228A-510A-053G-CBB8-J",
        "EIDR, ?",
        "ISAN, 0000-0000-3A8D-0000",
        "ISAN, 0000-0000-3A8D-0000-Z-0000-0000",
        "IMDB, tt134372",
        "IMDB, tt0000000",
        "IMDB, 1343727",
        "IMDB, co0133093",
        "IMDB, tt1343727x",
        "ISNI, 0000 0001 2103 268",
        "ORCID, 0000-0002-1825-009",
        "BIN, 94014000038",
        "BIN, 9401400003855",
        "BIN, 94014000038A",
        "BIN, ٩٤٠١٤٠٠٠٠٣٨٥"
    })
    void anotherFormIsRefused(IdentifierScheme scheme, String given) {
        var refusal = Refused.by(() -> new Identifier(scheme, given));

        assertThat(refusal.code()).isEqualTo("identifier-malformed");
        assertThat(refusal.args()).containsEntry("scheme", scheme.name());
    }

    @ParameterizedTest
    @CsvSource({
        "WORK, IMDB, tt1343727, true",
        "WORK, IMDB, nm0000001, false",
        "PERSON, IMDB, nm0000001, true",
        "PERSON, IMDB, tt1343727, false",
        "ORGANISATION, IMDB, tt1343727, false",
        "ORGANISATION, BIN, 940140000385, true",
        "PERSON, BIN, 940140000385, false",
        "PERSON, ORCID, 0000-0002-1825-0097, true",
        "ORGANISATION, ISNI, 0000000121032683, true"
    })
    void anIdentifierIsForOneKindOfThing(Subject subject, IdentifierScheme scheme, String value, boolean fits) {
        assertThat(new Identifier(scheme, value).mayIdentify(subject)).isEqualTo(fits);
    }

    @Test
    void theIdentifierOfSomethingElseIsRefused() {
        var refusal = Refused.by(() -> Identifier.parse(Subject.WORK, IdentifierScheme.IMDB, "nm0000001"));

        assertThat(refusal.code()).isEqualTo("identifier-not-for-this");
    }

    @Test
    void aSchemeIsReadByItsName() {
        assertThat(IdentifierScheme.parse("EIDR")).isEqualTo(IdentifierScheme.EIDR);
        assertThat(Refused.by(() -> IdentifierScheme.parse("eidr")).code()).isEqualTo("choice-unknown");
    }

    @Test
    void theEleventhDigitOfABinIsItsBlindSpot() {
        assertThat(new Identifier(IdentifierScheme.BIN, "940140000395").value()).isEqualTo("940140000395");
    }
}
