package kz.kinoqor.analytics.build;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import kz.kinoqor.kit.inbox.Reader;
import kz.kinoqor.kit.inbox.Replay;

/** Makes what fills a build: the reader of its subscription, followed by an inbox or brought to given positions. */
@ApplicationScoped
public class BuildReaders {

    private final Map<String, Object> kafka;
    private final Listener listener;

    BuildReaders(@Identifier("default-kafka-broker") Map<String, Object> kafka, Listener listener) {
        this.kafka = kafka;
        this.listener = listener;
    }

    public Reader of(Definition definition, Build build) {
        var name = definition.name();
        return new BuildReader(definition.projection(), build.schema(), () -> listener.committed(name));
    }

    /** Brings a build to given positions within the caller's transaction; see {@link Replay}. */
    public Replay replay(Definition definition, Build build, Duration patience) {
        return new Replay(of(definition, build), kafka, patience);
    }

    /** Hears of every commit in this process. */
    public interface Listener {
        void committed(String projection);
    }
}
