package kz.kinoqor.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a Java program runs as a part: on the JDK that runs this one, in little memory.
 *
 * @param name the part's name
 * @param heapMegabytes the most it may use for objects
 * @param lasting whether to be fast after a minute matters more than to be there soon
 */
public record JavaPart(String name, int heapMegabytes, boolean lasting) {

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

    /**
     * The same for a program on a plain class path of jars: whoever ends in peace leaves an archive of its classes, and the
     * next one starts in half the time.
     *
     * @param archive a file beside the program, so that it goes when the program does; all who run it share it, and it is
     *     made anew where it does not fit
     */
    public Command archived(Path archive, List<String> program) {
        var arguments = new ArrayList<>(List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                // That native access is allowed costs the archive a part of its use, and would be said at every start.
                "-Xlog:cds=off:stderr"));
        arguments.addAll(program);
        return running(arguments);
    }
}
