package kz.kinoqor.local.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.kinoqor.local.connect.Outbox;
import kz.kinoqor.local.connect.RelayRestore.Outcome;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.process.PartFailed;
import kz.kinoqor.local.process.Progress;
import kz.kinoqor.local.stack.LocalStack;
import kz.kinoqor.local.stack.Roll;

/** What an operator does to the relays: gives one that has lost its slot a new one, and sends again what it missed. */
record Relay(Path home, Progress progress) {

    private static final int MISUSED = 2;

    int run(List<String> arguments) {
        var what = arguments.isEmpty() ? "" : arguments.getFirst();
        var named = arguments.size() == 2 ? Optional.of(arguments.get(1)) : Optional.<String>empty();
        if (!what.equals("restore")
                || arguments.size() > 2
                || named.filter(LocalStack.OUTBOXES::contains).isPresent() != named.isPresent()) {
            System.err.println("kinoqor: relay wants 'restore', and at most one database of "
                    + String.join(" ", LocalStack.OUTBOXES) + ".");
            return MISUSED;
        }
        var here = Home.at(home);
        var roll = new Roll(here);
        if (Stream.of("postgres", "connect").anyMatch(part -> roll.running(part).isEmpty())) {
            throw new PartFailed("PostgreSQL and Kafka Connect have to run; ./kinoqor up starts them");
        }
        named.map(List::of).orElse(LocalStack.OUTBOXES).forEach(database -> restore(here, database));
        return 0;
    }

    private void restore(Home here, String database) {
        switch (Outbox.restore(here, database).run()) {
            case Outcome.Sound() -> progress.say("The relay of " + database + " has its slot; nothing was done.");
            case Outcome.Restored(long events, var closed) ->
                progress.say(String.format(
                        Locale.ROOT,
                        "The relay of %s has a new slot; %d events were sent again, writers waited %.1f s.",
                        database,
                        events,
                        closed.toMillis() / 1e3));
        }
    }
}
