package kz.kinoqor.system.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kinoqor.contracts.EventSize;
import kz.kinoqor.system.door.Answer;
import kz.kinoqor.system.door.ChosenId;
import kz.kinoqor.system.door.Door;
import kz.kinoqor.system.door.Forms;
import kz.kinoqor.system.road.Told;
import kz.kinoqor.system.stack.Suite;
import kz.kinoqor.system.stack.SystemTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The largest film there can be, all the way; and what is larger, which nobody may ever hear of. */
@SystemTest
@Order(15)
class LargestFilmTest {

    private static final Pattern SIZE =
            Pattern.compile("would have (\\d+) bytes, at most " + EventSize.LARGEST_VALUE + " are sent");
    private static final int LONG_TITLES = 120;
    private static final int PLAIN_TITLES = 30;
    private static final int LONGEST = 500;

    private final Suite suite;
    private final Door door;

    LargestFilmTest(Suite suite) {
        this.suite = suite;
        this.door = suite.door();
    }

    @Test
    void itReachesEveryReaderAndTheNextOneDoesToo() {
        var largest = film(excess(film(0))).expecting(201);
        var next =
                door.edit("/v1/films", Forms.film("After the largest", "2026")).expecting(201);

        door.read("/v1/films/" + largest.id() + "/thread?timeout=PT20S&waitFor=" + largest.position());
        door.read("/v1/films/" + next.id() + "/thread?timeout=PT20S&waitFor=" + next.position());
        assertThat(suite.road().of(largest.id()))
                .singleElement()
                .extracting(Told::value)
                .satisfies(value -> assertThat(value.getBytes(UTF_8)).hasSize(EventSize.LARGEST_VALUE));
    }

    @Test
    void whatIsLargerIsRefusedAndTheRelayGoesOn() {
        assertThat(film(excess(film(0)) - 1).expecting(413).code()).isEqualTo("event-too-large");
        assertThat(door.edit("/v1/films", Forms.film("x".repeat(1_300_000), "2026"))
                        .expecting(413)
                        .code())
                .isEqualTo("content-too-large");

        var next = door.edit("/v1/films", Forms.film("After a refusal", "2026")).expecting(201);
        door.read("/v1/films/" + next.id() + "/thread?timeout=PT20S&waitFor=" + next.position());
    }

    /** By how many bytes this film was too large. */
    private static int excess(Answer refused) {
        var size = SIZE.matcher(refused.expecting(413).text());
        assertThat(size.find()).as(refused.text()).isTrue();
        return Integer.parseInt(size.group(1)) - EventSize.LARGEST_VALUE;
    }

    /** Titles of four bytes a character, and plain ones of which single bytes are left out. */
    private Answer film(int without) {
        var each = without / PLAIN_TITLES;
        var rest = without % PLAIN_TITLES;
        var others = Stream.concat(
                        IntStream.range(0, LONG_TITLES).mapToObj(n -> "🎬".repeat(LONGEST)),
                        IntStream.range(0, PLAIN_TITLES).mapToObj(n -> "x".repeat(LONGEST - each - (n < rest ? 1 : 0))))
                .map(text -> "{\"text\": \"" + text + "\", \"lang\": \"en\", \"kind\": \"ALTERNATIVE\"}")
                .collect(Collectors.joining(","));
        return door.edit("/v1/films", """
                {"id": "%s", "kind": "SHORT",
                 "titles": [{"text": "The Largest", "lang": "en", "kind": "ORIGINAL"}, %s]}
                """.formatted(ChosenId.next(), others));
    }
}
