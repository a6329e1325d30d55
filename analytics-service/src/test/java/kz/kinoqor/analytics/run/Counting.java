package kz.kinoqor.analytics.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kz.kinoqor.analytics.build.Projection;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.kit.inbox.Received;

/** Counts events of films in a column whose name is its own: no code of one version can read what another has built. */
final class Counting implements Projection {

    private final String name;
    private final String column;
    private final boolean rebuildable;
    private final AtomicInteger errors = new AtomicInteger();
    volatile boolean resting;

    private Counting(String name, String column, boolean rebuildable) {
        this.name = name;
        this.column = column;
        this.rebuildable = rebuildable;
    }

    static Counting of(String name, String column) {
        return new Counting(name, column, true);
    }

    static Counting inOrderOfArrival(String name, String column) {
        return new Counting(name, column, false);
    }

    /** The next calls on the engine's thread fail as a class that cannot be loaded does. */
    Counting failing(int times) {
        errors.set(times);
        return this;
    }

    String ddl() {
        return "create table film (film uuid primary key, " + column + " int not null)";
    }

    String sum() {
        return "select coalesce(sum(" + column + "), 0) from film";
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int meaning() {
        return 1;
    }

    @Override
    public Set<Topic> topics() {
        if (Thread.currentThread().getName().equals("projection-engine") && errors.getAndDecrement() > 0) {
            throw new NoClassDefFoundError("as if a jar were missing");
        }
        return Set.of(Topics.FILMS);
    }

    @Override
    public void apply(List<Received> batch, Connection sql) throws SQLException {
        if (resting) {
            throw new SQLTransientException("resting");
        }
        try (var upsert = sql.prepareStatement("insert into film as f (film, %1$s) values (?, 1) "
                .formatted(column)
                .concat("on conflict (film) do update set %1$s = f.%1$s + 1".formatted(column)))) {
            for (var received : batch) {
                upsert.setObject(1, received.envelope().subject());
                upsert.executeUpdate();
            }
        }
    }

    @Override
    public List<String> tables() {
        return List.of("film");
    }

    @Override
    public boolean rebuildable() {
        return rebuildable;
    }
}
