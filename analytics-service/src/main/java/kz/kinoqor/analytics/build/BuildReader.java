package kz.kinoqor.analytics.build;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.kit.inbox.Reader;
import kz.kinoqor.kit.inbox.Received;

/** A projection that writes into one of its builds. */
final class BuildReader implements Reader {

    private final Projection projection;
    private final String schema;
    private final Runnable afterCommit;

    BuildReader(Projection projection, String schema, Runnable afterCommit) {
        this.projection = projection;
        this.schema = schema;
        this.afterCommit = afterCommit;
    }

    @Override
    public String subscription() {
        return schema;
    }

    /** What an event should have said is the same for every projection. */
    @Override
    public String family() {
        return "analytics";
    }

    @Override
    public Set<Topic> topics() {
        return projection.topics();
    }

    @Override
    public boolean wantsEveryType() {
        return projection.wantsEveryType();
    }

    @Override
    public void apply(List<Received> batch, Connection sql) throws SQLException {
        BuildSchema.enter(schema, !projection.rebuildable(), sql);
        projection.apply(batch, sql);
    }

    @Override
    public void committed(List<Received> batch) {
        afterCommit.run();
        projection.committed(batch);
    }
}
