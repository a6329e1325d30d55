package kz.kinoqor.local.testing;

import java.util.function.Supplier;

/**
 * A text made once per JVM. Test resources are loaded by several class loaders, each with its own statics, so the one
 * place that all of them share is the system properties.
 */
final class OncePerJvm {

    private OncePerJvm() {}

    static String get(String name, Supplier<String> first) {
        var properties = System.getProperties();
        synchronized (properties) {
            var made = properties.getProperty(name);
            if (made == null) {
                made = first.get();
                properties.setProperty(name, made);
            }
            return made;
        }
    }
}
