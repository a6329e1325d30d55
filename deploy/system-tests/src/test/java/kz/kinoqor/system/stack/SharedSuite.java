package kz.kinoqor.system.stack;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the suite for the first test that asks, and ends it after the last one. */
final class SharedSuite implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SharedSuite.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Suite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Start.class, key -> Start.attempt(), Start.class)
                .suite();
    }

    /** One attempt for all: where the suite does not start, no test starts it again in vain. */
    private sealed interface Start extends AutoCloseable {

        Suite suite();

        @Override
        void close();

        static Start attempt() {
            try {
                return new Succeeded(Suite.start());
            } catch (RuntimeException e) {
                return new Failed(e);
            }
        }
    }

    private record Succeeded(Suite suite) implements Start {
        @Override
        public void close() {
            suite.close();
        }
    }

    private record Failed(RuntimeException why) implements Start {
        @Override
        public Suite suite() {
            throw new IllegalStateException("the suite did not start: " + why.getMessage(), why);
        }

        @Override
        public void close() {}
    }
}
