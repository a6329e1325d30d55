package kz.kinoqor.local.process;

import java.util.ArrayList;
import java.util.List;

/**
 * How a Java program runs as a part: on the JDK that runs this one, in little memory.
 *
 * @param home where it may keep an archive of its classes
 * @param name the part's name
 * @param heapMegabytes the most it may use for objects
 * @param lasting whether to be fast after a minute matters more than to be there soon
 */
public record JavaPart(Home home, String name, int heapMegabytes, boolean lasting) {

    /*
     * Half of the work of a start is done by the second compiler on code that runs only then, and code that waits for it
     * is slowed down by counting its calls. The first compiler alone is there at once, and never as fast.
     */
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1");

    private static final List<String> SOUND = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /**
     * @param program the rest of the command line: further options, what to run, its arguments
     */
    public Command running(List<String> program) {
        var arguments = new ArrayList<String>();
        arguments.add("-Xmx" + heapMegabytes + "m");
        if (!lasting) {
            arguments.addAll(QUICK);
        }
        arguments.addAll(SOUND);
        arguments.addAll(program);
        return Command.java(name, arguments);
    }

    /** The same for a program on a plain class path of jars, whose classes can be kept in an archive of its own. */
    public Command archived(List<String> program) {
        return archived(name, program);
    }

    /**
     * The same where several parts run one program.
     *
     * @param archive what the program's archive is called; it is made anew when the program has changed
     */
    public Command archived(String archive, List<String> program) {
        var arguments = new ArrayList<>(home.classArchive(archive));
        arguments.addAll(program);
        return running(arguments);
    }
}
