package kz.kinoqor.local.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kz.kinoqor.local.identity.Role;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.process.PartFailed;
import kz.kinoqor.local.process.Ports;
import kz.kinoqor.local.process.Progress;
import kz.kinoqor.local.stack.LocalStack;
import kz.kinoqor.local.stack.Roll;
import kz.kinoqor.local.stack.StackPlan;

/** Starts everything and says where it is; leaves it running, or stays and follows the logs. */
record Up(Path home, Progress progress) {

    private static final int MISUSED = 2;
    private static final int INTERRUPTED = 130;
    private static final String DEFAULT_PORT = "8080";

    int run(List<String> arguments) {
        if (!List.of("--fresh", "--attach").containsAll(arguments)) {
            System.err.println("kinoqor: up knows --fresh and --attach, not " + String.join(" ", arguments) + ".");
            return MISUSED;
        }
        boolean attach = arguments.contains("--attach");
        try (var claim = Claim.on(home)) {
            return arguments.contains("--fresh") ? fresh(attach) : start(attach);
        }
    }

    private int fresh(boolean attach) {
        var here = Home.at(home);
        new Roll(here).end();
        here.empty();
        return start(attach);
    }

    private int start(boolean attach) {
        var here = Home.at(home);
        var roll = new Roll(here);
        if (roll.isComplete()) {
            progress.say("Kinoqor is already up.");
            sayWhere(URI.create("http://127.0.0.1:" + here.ports().portInUse("gateway")));
            return 0;
        }
        roll.end();
        return attach ? attached(here) : detached(here);
    }

    private int detached(Home here) {
        long begin = System.nanoTime();
        var stack = raise(here);
        stack.leaveRunning();
        sayUp(stack, begin);
        return 0;
    }

    private int attached(Home here) {
        long begin = System.nanoTime();
        try (var stack = raise(here)) {
            sayUp(stack, begin);
            progress.say("Following the logs; Ctrl-C ends everything.");
            new LogTail(here, progress).followWhile(new Roll(here)::isComplete);
            if (stack.isEnding()) {
                return INTERRUPTED;
            }
            throw new PartFailed("a part is gone, so everything was ended; the logs are in "
                    + here.root().resolve("logs"));
        }
    }

    private LocalStack raise(Home here) {
        int port = gatewayPort();
        if (!Ports.isFree(port)) {
            throw new PartFailed("port " + port + " is taken; choose another one for the gateway with KINOQOR_PORT.");
        }
        var stack = LocalStack.start(StackPlan.in(home).onPort(port).telling(line -> progress.say("  " + line)));
        try {
            new Filling(here, stack, progress).once();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private void sayUp(LocalStack stack, long begin) {
        progress.say(String.format(Locale.ROOT, "Kinoqor is up after %.0f s.", (System.nanoTime() - begin) / 1e9));
        sayWhere(stack.gateway());
        stack.lostSlots().stream().sorted().forEach(this::sayLost);
    }

    private void sayLost(String database) {
        progress.say(("The relay of %s has lost its replication slot and was not started: what is written there reaches"
                        + " nobody until you run ./kinoqor relay restore.")
                .formatted(database));
    }

    private void sayWhere(URI gateway) {
        progress.say("""

                  web page   %1$s/
                  API        %1$s/v1/films
                  API docs   %1$s/docs/
                  status     %1$s/status
                  data, logs %2$s

                  a token    ./kinoqor token <role>     (%3$s)
                  use it     curl -H "Authorization: Bearer $(./kinoqor token catalog-editor)" %1$s/v1/films
                  stop       ./kinoqor down""".formatted(gateway, home, Role.list()));
    }

    private static int gatewayPort() {
        var chosen = System.getenv().getOrDefault("KINOQOR_PORT", DEFAULT_PORT);
        try {
            return Integer.parseInt(chosen);
        } catch (NumberFormatException e) {
            throw new PartFailed("KINOQOR_PORT is not a port: " + chosen);
        }
    }
}
