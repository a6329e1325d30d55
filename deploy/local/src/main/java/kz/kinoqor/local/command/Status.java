package kz.kinoqor.local.command;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.process.Progress;
import kz.kinoqor.local.process.Readiness;
import kz.kinoqor.local.process.Running;
import kz.kinoqor.local.stack.Roll;

/** One line per part: whether it runs, its process, where it listens and where its log is. */
record Status(Path home, Progress progress) {

    /** Not everything is up. */
    private static final int INCOMPLETE = 3;

    int run() {
        if (!Files.isDirectory(home)) {
            progress.say("Nothing was ever started in " + home + ".");
            return INCOMPLETE;
        }
        var here = Home.at(home);
        var roll = new Roll(here);
        for (var part : Roll.PARTS) {
            var line =
                    roll.running(part).map(process -> up(here, part, process)).orElse("down");
            progress.say(String.format(Locale.ROOT, "%-18s %s", part, line));
        }
        return roll.isComplete() ? 0 : INCOMPLETE;
    }

    private static String up(Home home, String part, Running process) {
        int port = home.ports().portInUse(part);
        return String.format(
                Locale.ROOT,
                "%-9s pid %-7d port %-5d %s",
                isReady(part, port, process) ? "ready" : "not ready",
                process.pid(),
                port,
                home.log(part));
    }

    /** Parts that speak HTTP are asked; of the others the process is what can be seen from here. */
    private static boolean isReady(String part, int port, Running process) {
        var path = switch (part) {
            case "postgres", "kafka" -> "";
            case "connect" -> "/health";
            default -> "/q/health/ready";
        };
        return path.isEmpty()
                || Readiness.answering(URI.create("http://127.0.0.1:" + port + path))
                        .isReady(process.pid());
    }
}
