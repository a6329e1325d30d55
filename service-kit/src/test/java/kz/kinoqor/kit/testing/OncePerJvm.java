package kz.kinoqor.kit.testing;

import java.util.Set;
import java.util.TreeSet;

/**
 * What all class loaders of one test JVM share: test classes are loaded by several, each with its own statics, and only
 * the system properties are everybody's. They are texts, one line for each word: the transaction manager reads all of
 * them when a service is booted, and takes nothing else.
 */
public final class OncePerJvm {

    private OncePerJvm() {}

    public static void add(String name, String word) {
        var properties = System.getProperties();
        synchronized (properties) {
            var words = words(name);
            if (words.add(word)) {
                properties.setProperty(name, String.join("\n", words));
            }
        }
    }

    public static Set<String> words(String name) {
        var words = new TreeSet<String>();
        System.getProperty(name, "").lines().forEach(words::add);
        return words;
    }
}
