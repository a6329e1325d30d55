package kz.kinoqor.kit.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentDigestTest {

    private static final UUID ID = UUID.fromString("0197a3f2-7c1e-7d50-9b1a-5f0e2c3f9c2a");

    private record Title(String text, @Nullable String lang) {}

    private record Film(
            UUID id, List<Title> titles, @Nullable Integer minutes, BigDecimal share) {}

    /** The same form some years later. */
    private record FilmWithMore(
            @Nullable String synopsis,
            BigDecimal share,
            List<Title> titles,
            @Nullable List<String> keywords,
            UUID id,
            @Nullable Integer minutes) {}

    private static final Film FILM = new Film(ID, List.of(new Title("Ұлпан", null)), null, new BigDecimal("1E+2"));

    @Test
    void itIsWhatItWasWhenItWasStored() {
        assertThat(HexFormat.of().formatHex(ContentDigest.of("/v1/films", FILM)))
                .isEqualTo("a4910bd49849dc1a5193a1d0da077bdde1b4215bf8144712b516420eca7bf5ef");
    }

    @Test
    void membersThatComeLaterAndSayNothingChangeNothing() {
        var later = new FilmWithMore(null, FILM.share(), FILM.titles(), List.of(), ID, null);

        assertThat(ContentDigest.of(later)).isEqualTo(ContentDigest.of(FILM));
    }

    @Test
    void theOrderOfMembersSaysNothing() {
        assertThat(ContentDigest.of(Map.of("a", 1, "b", 2))).isEqualTo(ContentDigest.of(Map.of("b", 2, "a", 1)));
    }

    @Test
    void whatIsSaidIsToldApart() {
        assertThat(ContentDigest.of("a", "b")).isNotEqualTo(ContentDigest.of("ab"));
        assertThat(ContentDigest.of("a", null)).isNotEqualTo(ContentDigest.of("a"));
        assertThat(ContentDigest.of(new Title("a", "kk"))).isNotEqualTo(ContentDigest.of(new Title("a", "ru")));
    }
}
