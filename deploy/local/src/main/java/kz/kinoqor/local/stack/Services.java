package kz.kinoqor.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.kinoqor.local.identity.SigningKey;
import kz.kinoqor.local.identity.TokenMaker;
import kz.kinoqor.local.postgres.LocalPostgres;
import kz.kinoqor.local.process.Checkout;
import kz.kinoqor.local.process.Command;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.process.JavaPart;
import kz.kinoqor.local.process.Part;
import kz.kinoqor.local.process.Ports;
import kz.kinoqor.local.process.Readiness;

/** Our own four services as parts: their ports, their settings, where their builds lie. */
final class Services {

    static final List<String> NAMES = List.of("catalog-service", "funding-service", "analytics-service", "gateway");

    private static final int HEAP_MEGABYTES = 256;

    private final Home home;
    private final StackPlan plan;
    private final Checkout checkout = Checkout.find();
    private final Map<String, Path> builds = new ConcurrentHashMap<>();
    private final Map<String, Integer> ports = new ConcurrentHashMap<>();

    Services(Home home, StackPlan plan) {
        this.home = home;
        this.plan = plan;
        if (plan.gatewayPort() != 0) {
            home.ports().choose("gateway", plan.gatewayPort());
        }
        NAMES.forEach(this::port);
        NAMES.stream().map(Ports::management).forEach(this::port);
    }

    URI address(String process) {
        return at(port(process));
    }

    /** Where a process says how it is. */
    URI management(String process) {
        return at(port(Ports.management(process)));
    }

    private static URI at(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Has a process run another build than that of the checkout. */
    void runs(String process, Path jar) {
        builds.put(process, jar);
    }

    private int port(String name) {
        return ports.computeIfAbsent(name, home.ports()::port);
    }

    /** Needs a database of its own: the name of it is the service's without its ending. */
    Part withDatabase(String service, LocalPostgres postgres, Map<String, String> more) {
        return withDatabase(service, service, postgres, more);
    }

    /** A process of a service under a name of its own, so that there may be several. */
    Part withDatabase(String service, String process, LocalPostgres postgres, Map<String, String> more) {
        var database = service.replace("-service", "");
        var settings = new HashMap<>(more);
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database));
        settings.put("QUARKUS_DATASOURCE_USERNAME", postgres.owner(database).name());
        settings.put("QUARKUS_DATASOURCE_PASSWORD", postgres.owner(database).password());
        settings.put("KINOQOR_CURSOR_SECRET", home.secrets().password("cursor." + service));
        return part(service, process, settings);
    }

    Part gateway(String process, Map<String, String> more) {
        var settings = new HashMap<String, String>();
        for (var upstream : List.of("catalog", "funding", "analytics")) {
            var setting = "KINOQOR_" + upstream.toUpperCase(Locale.ROOT);
            settings.put(setting + "_URL", address(upstream + "-service").toString());
            settings.put(
                    setting + "_MANAGEMENT_URL",
                    management(upstream + "-service").toString());
        }
        // On one machine everybody comes from one address.
        settings.put("KINOQOR_GATEWAY_LIMIT_REQUESTS_PER_CLIENT", "0");
        settings.put("KINOQOR_GATEWAY_LIMIT_REQUESTS_PER_HOLDER", "0");
        settings.put("KINOQOR_GATEWAY_LIMIT_STREAMS_PER_CLIENT", "4096");
        settings.putAll(more);
        return part("gateway", process, settings);
    }

    private Part part(String service, String process, Map<String, String> own) {
        var settings = new HashMap<>(own);
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(port(process)));
        settings.put("KINOQOR_MANAGEMENT_HOST", "127.0.0.1");
        settings.put("KINOQOR_MANAGEMENT_PORT", Integer.toString(port(Ports.management(process))));
        settings.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", publicKeys().toUri().toString());
        settings.put("MP_JWT_VERIFY_ISSUER", TokenMaker.ISSUER);
        settings.put("MP_JWT_VERIFY_AUDIENCES", TokenMaker.AUDIENCE);
        settings.putAll(plan.environment().getOrDefault(service, Map.of()));
        return new Part(
                home,
                command(service, process).with(settings),
                Readiness.answering(management(process).resolve("/q/health/ready")));
    }

    private Command command(String service, String process) {
        var jar = builds.getOrDefault(process, jar(service));
        return new JavaPart(process, HEAP_MEGABYTES, plan.lasting())
                .archived(
                        archive(jar),
                        List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar", jar.toString()));
    }

    private Path jar(String service) {
        return checkout.at(service + "/target/quarkus-app/quarkus-run.jar");
    }

    private static Path archive(Path jar) {
        return jar.resolveSibling("classes.jsa");
    }

    /** Whether the classes of a service's build are kept already. */
    boolean hasArchive(String service) {
        return Files.exists(archive(jar(service)));
    }

    /** The public half of the signing key, written out for the services to verify by. */
    private Path publicKeys() {
        var file = home.root().resolve("jwks.json");
        try {
            Files.writeString(file, SigningKey.of(home).jwks());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
