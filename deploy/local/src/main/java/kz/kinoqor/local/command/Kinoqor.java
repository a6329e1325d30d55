package kz.kinoqor.local.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kz.kinoqor.local.identity.Role;
import kz.kinoqor.local.identity.SigningKey;
import kz.kinoqor.local.identity.TokenMaker;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.process.PartFailed;
import org.jspecify.annotations.Nullable;

/** What the script runs: one command and its arguments. A failure is one sentence on the error output. */
final class Kinoqor {

    private static final int MISUSED = 2;

    private Kinoqor() {}

    /**
     * @param arguments the home, the command, the command's own arguments
     */
    public static void main(String[] arguments) {
        var home = Path.of(arguments[0]).toAbsolutePath().normalize();
        var rest = List.of(arguments).subList(2, arguments.length);
        try {
            System.exit(run(arguments[1], home, rest));
        } catch (RuntimeException e) {
            System.err.println("kinoqor: " + sentence(e));
            System.exit(1);
        }
    }

    private static int run(String command, Path home, List<String> arguments) {
        return switch (command) {
            case "up" -> new Up(home, System.out::println).run(arguments);
            case "down" ->
                arguments.isEmpty() ? new Down(home, System.out::println).run() : misused(command, arguments);
            case "status" ->
                arguments.isEmpty() ? new Status(home, System.out::println).run() : misused(command, arguments);
            case "relay" -> new Relay(home, System.out::println).run(arguments);
            case "token" -> token(home, arguments);
            default -> throw new IllegalArgumentException(command);
        };
    }

    /** Somebody who asks {@code down --help} does not want everything to end. */
    private static int misused(String command, List<String> arguments) {
        System.err.println("kinoqor: " + command + " knows no arguments, not " + String.join(" ", arguments) + ".");
        return MISUSED;
    }

    private static @Nullable String sentence(RuntimeException failure) {
        var cause = failure.getCause();
        return failure instanceof PartFailed || cause == null
                ? failure.getMessage()
                : failure.getMessage() + ": " + cause;
    }

    private static int token(Path home, List<String> arguments) {
        var role = arguments.size() == 1 ? Role.of(arguments.getFirst()) : Optional.<Role>empty();
        if (role.isEmpty()) {
            System.err.println("kinoqor: token wants one role of " + Role.list() + ".");
            return MISUSED;
        }
        var key = SigningKey.of(Home.at(home));
        System.out.println(new TokenMaker(key, Clock.systemUTC()).token(role.get()));
        return 0;
    }
}
