package kz.kinoqor.system.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** README.md as something to be tried out: what stands in its sh blocks. */
record Readme(String text) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```");
    private static final Pattern REMARK = Pattern.compile("(?m)(^|\\s+)#(\\s.*)?$");
    private static final Pattern COMMAND_WORD = Pattern.compile("\\./kinoqor ([a-z]+)");

    static Readme of(Path file) {
        try {
            return new Readme(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its commands in order, each on one line, without remarks. */
    List<String> commands() {
        var commands = new ArrayList<String>();
        BLOCK.matcher(text)
                .results()
                .forEach(block -> REMARK.matcher(block.group(1).replace("\\\n", " "))
                        .replaceAll("")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(commands::add));
        return commands;
    }

    /** Whatever it calls the script with, anywhere. */
    List<String> commandWords() {
        return COMMAND_WORD
                .matcher(text)
                .results()
                .map(word -> word.group(1))
                .distinct()
                .toList();
    }
}
