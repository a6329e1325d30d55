package kz.kinoqor.local.command;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.process.Ports;
import kz.kinoqor.local.process.Progress;
import kz.kinoqor.local.process.Readiness;
import kz.kinoqor.local.process.Running;
import kz.kinoqor.local.stack.Roll;

/** One line per part: whether it runs, its process, where it listens, where it says how it is, and where its log is. */
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
        var ports = home.ports();
        return String.format(
                Locale.ROOT,
                "%-9s pid %-7d port %-5d %-16s %s",
                isReady(ports, part, process) ? "ready" : "not ready",
                process.pid(),
                ports.portInUse(part),
                hasManagement(part) ? "management " + ports.portInUse(Ports.management(part)) : "",
                home.log(part));
    }

    /** Parts that speak HTTP are asked; of the others the process is what can be seen from here. */
    private static boolean isReady(Ports ports, String part, Running process) {
        if (hasManagement(part)) {
            return answers(ports.portInUse(Ports.management(part)), "/q/health/ready", process);
        }
        return !part.equals("connect") || answers(ports.portInUse(part), "/health", process);
    }

    private static boolean hasManagement(String part) {
        return !List.of("postgres", "kafka", "connect").contains(part);
    }

    private static boolean answers(int port, String path, Running process) {
        return Readiness.answering(URI.create("http://127.0.0.1:" + port + path))
                .isReady(process.pid());
    }
}
