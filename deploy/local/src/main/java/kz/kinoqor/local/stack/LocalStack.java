package kz.kinoqor.local.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.kinoqor.local.connect.LocalConnect;
import kz.kinoqor.local.connect.Outbox;
import kz.kinoqor.local.identity.SigningKey;
import kz.kinoqor.local.identity.TokenMaker;
import kz.kinoqor.local.kafka.LocalKafka;
import kz.kinoqor.local.postgres.LocalPostgres;
import kz.kinoqor.local.postgres.Owner;
import kz.kinoqor.local.process.Home;
import kz.kinoqor.local.process.Keeper;
import kz.kinoqor.local.process.Part;
import org.jspecify.annotations.Nullable;

/**
 * The whole suite on this machine, started by {@link #start} and ready when that returns. Ends with {@link #close}, with
 * this JVM, and with a killed JVM too, unless it was left {@linkplain #leaveRunning() running}.
 */
public final class LocalStack implements AutoCloseable {

    /** The databases whose facts go out. */
    public static final List<String> OUTBOXES = List.of("catalog", "funding");

    private final Home home;
    private final boolean lasting;
    private final Services services;
    private final Keeper keeper;
    private final Thread farewell = new Thread(this::endAll, "farewell");
    private final Map<String, Part> parts = new ConcurrentHashMap<>();
    private final Set<String> lostSlots = ConcurrentHashMap.newKeySet();
    private final Ascent ascent;
    private volatile @Nullable LocalPostgres database;

    private LocalStack(StackPlan plan) {
        this.home = Home.at(plan.home());
        this.lasting = plan.lasting();
        List.of("postgres", "kafka", "connect").forEach(part -> home.ports().port(part));
        this.services = new Services(home, plan);
        this.keeper = Keeper.of(home, false);
        this.ascent = new Ascent(plan.progress(), () -> new Roll(home).end());
        Runtime.getRuntime().addShutdownHook(farewell);
    }

    /** Starts everything; when one part fails the others are ended and its sentence is thrown. */
    public static LocalStack start(StackPlan plan) {
        var stack = new LocalStack(plan);
        try {
            stack.rise();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    public URI gateway() {
        return services.address("gateway");
    }

    /** A process's own address, behind the gateway. */
    public URI address(String process) {
        return services.address(process);
    }

    /** The address of a process's management port: its health, its metrics, its API document. */
    public URI management(String process) {
        return services.management(process);
    }

    /** A part by its name, see {@link Roll#PARTS}: to kill, restart or watch. */
    public Part part(String name) {
        var part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("no part is named " + name);
        }
        return part;
    }

    /**
     * Starts one more process of a service beside the first, and returns when it is ready. It is the caller's to close.
     *
     * @param process its name, which its log and its PID file bear too
     * @param environment what it is told beyond what the first is told
     */
    public Part another(String service, String process, Map<String, String> environment) {
        var settings = new HashMap<>(addresses());
        settings.putAll(environment);
        var part = service.equals("gateway")
                ? services.gateway(process, settings)
                : services.withDatabase(service, process, Objects.requireNonNull(database), settings);
        return part.start().awaitReady();
    }

    /**
     * Starts one more process of a service, from another build of it.
     *
     * @param jar the {@code quarkus-run.jar} of that build
     */
    public Part another(String service, String process, Path jar) {
        services.runs(process, jar);
        return another(service, process, Map.of());
    }

    /** Has those of our own parts end and start again that would find no archive of their classes. */
    public void archiveClasses() {
        Services.NAMES.stream()
                .filter(service -> !services.hasArchive(service))
                .forEach(service -> part(service).restart());
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + home.ports().portInUse("kafka");
    }

    /** For one database; its user and password are those of {@link #owner}. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + home.ports().portInUse("postgres") + "/" + database;
    }

    public Owner owner(String database) {
        return new Owner(database, home.secrets().password("postgres." + database));
    }

    /** A bearer token of this role, see {@link kz.kinoqor.local.identity.Role}. */
    public String token(String role) {
        return tokens().token(role, TokenMaker.ORGANISATION);
    }

    public TokenMaker tokens() {
        return new TokenMaker(SigningKey.of(home), Clock.systemUTC());
    }

    public Home home() {
        return home;
    }

    /** The databases whose relay has lost its slot and was therefore not started. */
    public Set<String> lostSlots() {
        return Set.copyOf(lostSlots);
    }

    /** It is being ended, by whatever: parts that go now were told to. */
    public boolean isEnding() {
        return ascent.isAbandoned();
    }

    /** From now on the parts outlive this process; {@link Roll#end()} ends them. */
    public void leaveRunning() {
        Runtime.getRuntime().removeShutdownHook(farewell);
        keeper.close();
    }

    @Override
    public void close() {
        endAll();
        leaveRunning();
    }

    private void endAll() {
        ascent.abandon();
    }

    private void rise() {
        var postgres = ascent.step("postgres", this::startPostgres);
        var kafka = ascent.step("kafka", this::startKafka);
        ascent.step("gateway", () -> add(services.gateway("gateway", addresses())));
        var catalog = ascent.step("catalog-service", () -> service("catalog-service", postgres.join()), postgres);
        var connect = ascent.step("connect", () -> startConnect(postgres.join()), kafka, postgres);
        var funding =
                ascent.step("funding-service", () -> service("funding-service", postgres.join()), kafka, postgres);
        ascent.step("analytics-service", () -> service("analytics-service", postgres.join()), kafka, postgres);
        for (var database : OUTBOXES) {
            ascent.step(
                    database + "-outbox",
                    () -> register(connect.join(), new Outbox(postgres.join(), database)),
                    connect,
                    catalog,
                    funding);
        }
        ascent.join();
    }

    private LocalPostgres startPostgres() {
        var postgres = LocalPostgres.start(home.root(), true);
        database = postgres;
        parts.put("postgres", postgres.part());
        for (var outbox : OUTBOXES) {
            if (!new Outbox(postgres, outbox).keepLog()) {
                lostSlots.add(outbox);
            }
        }
        return postgres;
    }

    private LocalKafka startKafka() {
        var kafka = LocalKafka.start(home.root(), lasting);
        parts.put("kafka", kafka.part());
        return kafka;
    }

    private LocalConnect startConnect(LocalPostgres postgres) {
        var environment = new HashMap<String, String>();
        OUTBOXES.forEach(database -> environment.putAll(new Outbox(postgres, database).environment()));
        var connect = LocalConnect.start(home.root(), bootstrapServers(), environment, lasting);
        parts.put("connect", connect.part());
        return connect;
    }

    private Part service(String name, LocalPostgres postgres) {
        return add(services.withDatabase(name, postgres, addresses()));
    }

    private Part add(Part part) {
        parts.put(part.name(), part);
        return part.start().awaitReady();
    }

    private Outbox register(LocalConnect connect, Outbox outbox) {
        if (lostSlots.contains(outbox.database())) {
            connect.hold(outbox.connector());
            return outbox;
        }
        outbox.open();
        connect.register(outbox.definition());
        outbox.awaitReader();
        return outbox;
    }

    /** Where broker and relay are, for the services that ask either. */
    private Map<String, String> addresses() {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                bootstrapServers(),
                "KINOQOR_CONNECT_URL",
                "http://127.0.0.1:" + home.ports().portInUse("connect"));
    }
}
