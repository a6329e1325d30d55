package kz.kinoqor.local.process;

/** Where a long operation tells a person how it is getting on, one line at a time. */
@FunctionalInterface
public interface Progress {

    /** For whoever does not want to know. */
    Progress SILENT = line -> {};

    void say(String line);
}
