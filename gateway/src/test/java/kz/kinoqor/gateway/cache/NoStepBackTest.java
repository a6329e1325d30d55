package kz.kinoqor.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Readers, writers and late events in any order that time can bring them in. Whoever asks gets at least what anybody had
 * been shown by then, and at least what was true two seconds before.
 */
class NoStepBackTest {

    private static final UUID FILM = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    private static final String URI = "/v1/films/" + FILM;
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final long TICK = Duration.ofMillis(100).toNanos();

    enum Act {
        BEGIN,
        BEGIN_PASSING_BY,
        READ,
        ARRIVE,
        ARRIVE_FIRST,
        WRITE_ELSEWHERE,
        WRITE_HERE,
        EVENT,
        ASK
    }

    @Property(tries = 5_000)
    void nobodyIsShownAnOlderStateThanWasShownBefore(@ForAll @Size(max = 60) List<Act> acts) {
        var world = new World();
        acts.forEach(world::act);
        world.act(Act.ASK);
    }

    /** Which chance hardly ever finds: what is kept of the older state seems to be what was shown last. */
    @Example
    void aSlowAnswerDoesNotBringTheOlderStateBack() {
        var world = new World();
        Stream.of(
                        Act.BEGIN,
                        Act.READ,
                        Act.ARRIVE,
                        Act.BEGIN_PASSING_BY,
                        Act.READ,
                        Act.WRITE_ELSEWHERE,
                        Act.BEGIN_PASSING_BY,
                        Act.READ,
                        Act.ARRIVE,
                        Act.ARRIVE_FIRST,
                        Act.ASK)
                .forEach(world::act);
    }

    /** A read that is on its way to the service and back. */
    private static final class Flight {

        /** None where the answer is not for keeping. */
        private final AnswerCache.@Nullable Reading reading;

        private @Nullable Integer revision;

        Flight(AnswerCache.@Nullable Reading reading) {
            this.reading = reading;
        }
    }

    private static final class World {

        private final List<Flight> flights = new ArrayList<>();
        private final List<Long> written = new ArrayList<>(List.of(0L));
        private long now;
        private final AnswerCache cache = new AnswerCache(1 << 20, LONGEST, () -> now);
        private int shown;

        void act(Act act) {
            now += TICK;
            switch (act) {
                case BEGIN -> flights.add(new Flight(cache.begin()));
                case BEGIN_PASSING_BY -> flights.add(new Flight(null));
                case READ ->
                    flights.stream()
                            .filter(flight -> flight.revision == null)
                            .findFirst()
                            .ifPresent(flight -> flight.revision = revision());
                case ARRIVE -> arrive(flights.size() - 1);
                case ARRIVE_FIRST -> arrive(0);
                case WRITE_ELSEWHERE -> written.add(now);
                case WRITE_HERE -> {
                    cache.changed(Set.of(FILM));
                    written.add(now);
                    cache.changed(Set.of(FILM));
                    shown = revision();
                }
                case EVENT -> cache.changed(Set.of(FILM));
                case ASK -> ask();
            }
        }

        private int revision() {
            return written.size() - 1;
        }

        private void arrive(int index) {
            if (flights.isEmpty() || flights.get(index).revision == null) {
                return;
            }
            var flight = flights.remove(index);
            var revision = flight.revision;
            if (revision != null) {
                if (flight.reading == null) {
                    cache.shown(FILM, tag(revision));
                } else {
                    cache.keep(URI, FILM, answer(revision), flight.reading);
                }
                shown = Math.max(shown, revision);
            }
        }

        private void ask() {
            cache.find(URI).ifPresent(answer -> {
                var revision = Integer.parseInt(answer.body().toString());
                assertThat(revision).as("at least what was shown").isGreaterThanOrEqualTo(shown);
                var next = revision + 1;
                if (next < written.size()) {
                    assertThat(now - written.get(next))
                            .as("nanoseconds out of date")
                            .isLessThanOrEqualTo(LONGEST.toNanos());
                }
            });
        }

        private static String tag(int revision) {
            return "\"" + revision + "\"";
        }

        private static Answer answer(int revision) {
            var headers = MultiMap.caseInsensitiveMultiMap().set("etag", tag(revision));
            var answer = Answer.of(FILM, headers, Buffer.buffer(Integer.toString(revision)));
            if (answer == null) {
                throw new AssertionError("it has a tag");
            }
            return answer;
        }
    }
}
