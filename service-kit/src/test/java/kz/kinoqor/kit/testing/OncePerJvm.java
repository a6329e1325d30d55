package kz.kinoqor.kit.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What all class loaders of one test JVM share: test classes are loaded by several, each with its own statics, and only
 * the system properties are everybody's.
 */
final class OncePerJvm {

    private OncePerJvm() {}

    @SuppressWarnings("unchecked") // nobody else writes under this name
    static Set<String> setOf(String name) {
        var properties = System.getProperties();
        synchronized (properties) {
            return (Set<String>) properties.computeIfAbsent(name, _ -> ConcurrentHashMap.<String>newKeySet());
        }
    }
}
