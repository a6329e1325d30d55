package kz.kinoqor.analytics.filmthread;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.kinoqor.analytics.filmthread.ThreadEvent.Place;
import kz.kinoqor.contracts.catalog.FilmEvent.FilmRegistered;
import kz.kinoqor.contracts.catalog.Name;
import kz.kinoqor.contracts.funding.AwardEvent;

/** What can be told from the facts of one thread. */
final class FilmThread {

    private final Map<Place, List<MoneyPosition>> running = new HashMap<>();
    private final RunningMoney money = new RunningMoney();

    /** @param awards every event of every award in the thread, in the order of the thread */
    FilmThread(List<ThreadEvent> awards) {
        for (var event : awards) {
            if (event.fact().orElse(null) instanceof AwardEvent award) {
                money.follow(award, event.place().sequence());
                running.put(event.place(), money.positions());
            }
        }
    }

    /** The money position when the event had happened; empty for events that are not about money. */
    Optional<List<MoneyPosition>> moneyAfter(ThreadEvent event) {
        return Optional.ofNullable(running.get(event.place()));
    }

    /** The money position at the end of the thread. */
    List<MoneyPosition> money() {
        return money.positions();
    }

    /** The original title, or the first there is; empty unless the event is a registration. */
    static Optional<String> title(ThreadEvent registration) {
        return registration
                .fact()
                .flatMap(fact -> fact instanceof FilmRegistered film ? title(film) : Optional.empty());
    }

    static Optional<String> title(FilmRegistered film) {
        return film.titles().stream()
                .filter(title -> title.kind().equals("ORIGINAL"))
                .findFirst()
                .or(() -> film.titles().stream().findFirst())
                .map(Name::text);
    }
}
