package kz.kinoqor.system.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.kinoqor.local.process.Checkout;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.process.Keeper;
import kz.kinoqor.local.process.Part;
import kz.kinoqor.local.process.PartFailed;
import kz.kinoqor.local.sample.SampleData;
import kz.kinoqor.local.stack.LocalStack;
import kz.kinoqor.local.stack.Roll;
import kz.kinoqor.local.stack.StackPlan;
import kz.kinoqor.system.door.Door;
import kz.kinoqor.system.road.Road;

/** The suite at ports of its own, in a home of its own, filled with the sample data. */
public final class Suite implements AutoCloseable {

    /** Every part that is ours, whichever there will be. */
    public static final List<String> OWN_PARTS = Roll.PARTS.stream()
            .filter(part -> !List.of("postgres", "kafka", "connect").contains(part))
            .toList();

    private static final int LAST_LINES = 60;
    private static final List<String> WITH_FAILPOINTS = List.of("catalog-service", "analytics-service");

    private final Path home;
    private final Map<String, Failpoint> failpoints;
    private final LocalStack stack;
    private final Door door;
    private final Road road;

    private Suite(Path home, Map<String, Failpoint> failpoints, LocalStack stack) {
        this.home = home;
        this.failpoints = failpoints;
        this.stack = stack;
        this.door = new Door(stack.gateway(), stack::token);
        this.road = new Road(stack.bootstrapServers());
    }

    static Suite start() {
        Builds.require(Checkout.find());
        var home = temporaryHome();
        var failpoints = new HashMap<String, Failpoint>();
        var plan = StackPlan.in(home).telling(System.out::println);
        for (var service : WITH_FAILPOINTS) {
            var failpoint = new Failpoint(home.resolve(service + "-failpoint.properties"));
            failpoints.put(service, failpoint);
            plan = plan.with(
                    service, "SMALLRYE_CONFIG_LOCATIONS", failpoint.settings().toString());
        }
        var suite = new Suite(home, Map.copyOf(failpoints), started(plan));
        suite.fill();
        // Parts start often from here on, and one that is killed leaves no archive.
        suite.stack.archiveClasses();
        return suite;
    }

    /** The logs go with the home: what the part said last is told here. */
    private static LocalStack started(StackPlan plan) {
        try {
            return LocalStack.start(plan);
        } catch (PartFailed failed) {
            failed.log().ifPresent(log -> System.out.println(endOf(log)));
            throw failed;
        }
    }

    /** Without what is indented: the settings that some parts list at every start, and stack frames. */
    private static String endOf(Path log) {
        try {
            var lines = Files.readAllLines(log).stream()
                    .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                    .toList();
            return "its log " + log + " ends with\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "its log " + log + " cannot be read: " + e.getMessage();
        }
    }

    public Door door() {
        return door;
    }

    /** The address of one process of the gateway, where there are several. */
    public Door doorOf(String process) {
        return new Door(stack.address(process), stack::token);
    }

    public Road road() {
        return road;
    }

    public Path home() {
        return home;
    }

    /** A part by its name: {@code analytics-service}, {@code connect}, {@code kafka} and so on. */
    public Part part(String name) {
        return stack.part(name);
    }

    /** What a part said last, for whoever has to find out why it did not do its work. */
    public String lastWords(String name) {
        var part = part(name);
        return name + (part.isAlive() ? " runs, " : " is dead, ") + endOf(part.log());
    }

    /** Where a service is to end itself. */
    public Failpoint failpoint(String service) {
        var failpoint = failpoints.get(service);
        if (failpoint == null) {
            throw new IllegalArgumentException(service + " has no failpoint");
        }
        return failpoint;
    }

    /** Starts one more process of a service beside the first; it is the caller's to close. */
    public Part another(String service, String process) {
        return another(service, process, Map.of());
    }

    /**
     * The same, told something else.
     *
     * @param environment what it is told beyond what the first is told, or in its place
     */
    public Part another(String service, String process, Map<String, String> environment) {
        return stack.another(service, process, environment);
    }

    /** The same from another build of the service. */
    public Part another(String service, String process, Path jar) {
        return stack.another(service, process, jar);
    }

    /** Where a process listens. */
    public URI address(String process) {
        return stack.address(process);
    }

    /** A way to one process, past the gateway. */
    public Door door(String process) {
        return new Door(stack.address(process), stack::token);
    }

    /** A way to what one process says of itself on its management port. */
    public Door management(String process) {
        return new Door(stack.management(process), stack::token);
    }

    public Database database(String name) {
        return new Database(stack.jdbcUrl(name), stack.owner(name));
    }

    @Override
    public void close() {
        road.close();
        stack.close();
        stack.home().empty();
    }

    private void fill() {
        try {
            SampleData.load(stack.gateway(), stack::token, System.out::println);
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new IllegalStateException(e);
        }
    }

    /** Gone with everything in it when this JVM is, even if it is killed. */
    private static Path temporaryHome() {
        try {
            var home = Files.createTempDirectory("kinoqor-system-");
            Keeper.of(Home.at(home), true);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
