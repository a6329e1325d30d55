package kz.kinoqor.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What to run as a part.
 *
 * @param part the part's name, also that of its log and its pid file
 * @param words the program and its arguments
 * @param environment added to the environment of the starting process
 * @param farewell the signal that asks it to end well
 */
public record Command(String part, List<String> words, Map<String, String> environment, String farewell) {

    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /** A program that ends well on SIGTERM. */
    public static Command of(String part, List<String> words) {
        return new Command(part, words, Map.of(), "TERM");
    }

    /** A Java program on the JDK that runs this one. */
    public static Command java(String part, List<String> arguments) {
        var words = new ArrayList<String>();
        words.add(javaBinary());
        words.addAll(arguments);
        return of(part, words);
    }

    public Command with(Map<String, String> environment) {
        return new Command(part, words, environment, farewell);
    }

    public Command endingOn(String signal) {
        return new Command(part, words, environment, signal);
    }

    private static String javaBinary() {
        return Path.of(System.getProperty("java.home", "")).resolve("bin/java").toString();
    }
}
