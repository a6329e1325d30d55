package kz.kinoqor.http.token;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.kinoqor.http.testing.Issuer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An issuer that is slow, away, out of its mind or changing its keys, and what becomes of tokens meanwhile. */
class IssuerTroubleTest {

    private static final String NAME = "https://issuer.test";
    private static final String AUDIENCE = "kinoqor";
    private static final Issuer FIRST = Issuer.withRsa("first", NAME, AUDIENCE);
    private static final Issuer SECOND = Issuer.withRsa("second", NAME, AUDIENCE);
    private static final Duration BETWEEN = Duration.ofMillis(300);
    private static final Executor CLIENTS = Thread::startVirtualThread;

    private final IssuerServer server = new IssuerServer();
    private final MovableClock clock = new MovableClock();
    private @Nullable IssuerKeys keys;

    @AfterEach
    void end() {
        if (keys != null) {
            keys.close();
        }
        server.close();
    }

    private AccessTokens tokens(Duration fresh) {
        var times = new KeyTimes(fresh, BETWEEN, Duration.ofSeconds(2), Duration.ofHours(24));
        var own = new IssuerKeys(new KeySource(server.address(), times.patience()), times, clock);
        keys = own;
        var rules = new ClaimRules(NAME, Set.of(AUDIENCE), Duration.ofSeconds(30), Duration.ofHours(48));
        return new AccessTokens(new Verification(rules), own, clock);
    }

    /** Reads its keys only when somebody needs one. */
    private AccessTokens tokens() {
        return tokens(Duration.ofHours(1));
    }

    private static Verdict checked(AccessTokens tokens, String token) {
        return tokens.check("Bearer " + token).toCompletableFuture().join();
    }

    private static String longLived(Issuer issuer) {
        return issuer.token(claims -> claims.setExpirationTime(Issuer.inMinutes(47 * 60)));
    }

    @Test
    void tokensOfKnownKeysAreDecidedAtOnceWhileAReadHangs() {
        server.publishes(FIRST.publicKeys());
        var tokens = tokens();
        assertThat(checked(tokens, FIRST.token())).isInstanceOf(Verdict.Good.class);
        server.hangs();
        var unknown = tokens.check("Bearer " + SECOND.token()).toCompletableFuture();
        await().until(() -> server.asked().size() == 2);

        var decided = IntStream.range(0, 200)
                .mapToObj(number -> tokens.check("Bearer " + FIRST.token()).toCompletableFuture())
                .toList();

        assertThat(decided).allSatisfy(verdict -> {
            assertThat(verdict).as("decided before check returned").isDone();
            assertThat(verdict.join()).isInstanceOf(Verdict.Good.class);
        });
        assertThat(unknown.join()).isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void anIssuerThatIsAwayForTwentyHoursIsNotMissed() {
        server.publishes(FIRST.publicKeys());
        var tokens = tokens(Duration.ofMillis(50));
        assertThat(checked(tokens, FIRST.token())).isInstanceOf(Verdict.Good.class);
        server.isAway();
        var reads = server.asked().size();

        for (var minutes = 0; minutes < 20 * 60; minutes += 10) {
            clock.forward(Duration.ofMinutes(10));
            var decided = tokens.check("Bearer " + longLived(FIRST)).toCompletableFuture();
            assertThat(decided).isDone();
            assertThat(decided.join()).isInstanceOf(Verdict.Good.class);
        }

        await().until(() -> server.asked().size() > reads + 2);
        assertThat(checked(tokens, longLived(FIRST))).isInstanceOf(Verdict.Good.class);
    }

    @Test
    void keysAreUsedNoLongerThanIsSetDown() {
        server.publishes(FIRST.publicKeys());
        var tokens = tokens();
        var token = longLived(FIRST);
        assertThat(checked(tokens, token)).isInstanceOf(Verdict.Good.class);
        server.isAway();

        clock.forward(Duration.ofHours(25));

        assertThat(tokens.known("Bearer " + token)).isEmpty();
        assertThat(checked(tokens, token)).isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void strangersWithUnknownKeysMakeOneReadPerInterval() {
        server.publishes(FIRST.publicKeys());
        var tokens = tokens();
        assertThat(checked(tokens, FIRST.token())).isInstanceOf(Verdict.Good.class);

        var verdicts = IntStream.range(0, 200)
                .mapToObj(stranger -> supplyAsync(() -> unknownKeys(tokens, stranger), CLIENTS))
                .toList();

        assertThat(verdicts.stream().flatMap(each -> each.join().stream()))
                .hasSize(800)
                .allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Verdict.Bad.class));
        assertThat(distances(server.asked()))
                .allSatisfy(nanos -> assertThat(nanos).isGreaterThan(BETWEEN.toNanos()));
        assertThat(server.asked().size()).as("one read serves them all").isLessThan(30);
    }

    private static List<Verdict> unknownKeys(AccessTokens tokens, int stranger) {
        return IntStream.range(0, 4)
                .mapToObj(number -> checked(tokens, forged(stranger + "-" + number)))
                .toList();
    }

    /** Names a key that the issuer does not have; nothing of it is signed. */
    private static String forged(String keyId) {
        var header = "{\"alg\":\"RS256\",\"kid\":\"" + keyId + "\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8))
                + ".e30.AAAA";
    }

    private static List<Long> distances(List<Long> times) {
        var distances = new ArrayList<Long>();
        for (var i = 1; i < times.size(); i++) {
            distances.add(times.get(i) - times.get(i - 1));
        }
        return distances;
    }

    @Test
    void anUnknownKeyIsRememberedForAMomentAndNoLonger() {
        server.publishes(FIRST.publicKeys());
        var tokens = tokens();
        assertThat(checked(tokens, SECOND.token())).isInstanceOf(Verdict.Bad.class);
        var reads = server.asked().size();

        assertThat(tokens.check("Bearer " + SECOND.token()).toCompletableFuture())
                .isDone();
        assertThat(server.asked()).hasSize(reads);

        server.publishes(SECOND.publicKeys());
        clock.forward(BETWEEN.plusMillis(1));
        assertThat(checked(tokens, SECOND.token())).isInstanceOf(Verdict.Good.class);
    }

    @Test
    void aRotationRefusesNoTokenThoughStrangersKeepAsking() {
        server.publishes(FIRST.publicKeys());
        var tokens = tokens();
        assertThat(checked(tokens, FIRST.token())).isInstanceOf(Verdict.Good.class);
        var rotated = new AtomicBoolean();
        var strangers = IntStream.range(0, 20)
                .mapToObj(number -> supplyAsync(() -> askUntil(rotated, tokens, number), CLIENTS))
                .toList();
        server.publishes(SECOND.publicKeys(FIRST));

        var verdicts = IntStream.range(0, 100)
                .mapToObj(number -> supplyAsync(() -> checked(tokens, SECOND.token()), CLIENTS))
                .map(CompletableFuture::join)
                .toList();

        rotated.set(true);
        strangers.forEach(CompletableFuture::join);
        assertThat(verdicts).allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Verdict.Good.class));
        assertThat(checked(tokens, FIRST.token())).isInstanceOf(Verdict.Good.class);
    }

    private static int askUntil(AtomicBoolean done, AccessTokens tokens, int stranger) {
        var asked = 0;
        while (!done.get()) {
            checked(tokens, forged(stranger + "/" + asked++));
        }
        return asked;
    }

    @Test
    void aKeyThatTheIssuerWithdrawsIsOutOfUseWithTheNextRead() {
        server.publishes(FIRST.publicKeys(SECOND));
        var tokens = tokens(Duration.ofMillis(50));
        var token = FIRST.token();
        assertThat(checked(tokens, token)).isInstanceOf(Verdict.Good.class);

        server.publishes(SECOND.publicKeys());

        await().until(() -> tokens.known("Bearer " + token).isEmpty());
        assertThat(checked(tokens, token)).isInstanceOf(Verdict.Bad.class);
    }

    @Test
    void withoutAnyKeyNobodyIsCalledALiarAndAllIsWellOnceThereIsOne() {
        server.isAway();
        var tokens = tokens();
        assertThat(checked(tokens, FIRST.token())).isInstanceOf(Verdict.Undecided.class);

        server.publishes(FIRST.publicKeys());

        await().until(() -> checked(tokens, FIRST.token()) instanceof Verdict.Good);
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                trouble("away", IssuerServer::isAway),
                trouble("hanging", IssuerServer::hangs),
                trouble("hanging in the middle", IssuerServer::hangsInTheMiddle),
                trouble("without an end", IssuerServer::neverEnds),
                trouble("failing", server -> server.fails(500)),
                trouble("moved", server -> server.fails(302)),
                trouble("garbage", server -> server.publishes("<html>Sign in</html>")),
                trouble("no list", server -> server.publishes("{\"keys\": 5}")),
                trouble("no key", server -> server.publishes("{\"keys\": []}")),
                trouble(
                        "a key for nothing",
                        server -> server.publishes("{\"keys\": [{\"kty\": \"oct\", \"k\": \"AA\"}]}")),
                trouble("too long", server -> server.publishes(" ".repeat(KeySource.LARGEST) + FIRST.publicKeys())));
    }

    private static Arguments trouble(String what, Consumer<IssuerServer> begin) {
        return Arguments.of(what, begin);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("troubles")
    void keysServeOnThroughAnyTroubleAndNewOnesComeAfterIt(String what, Consumer<IssuerServer> begin) {
        server.publishes(FIRST.publicKeys());
        var tokens = tokens();
        assertThat(checked(tokens, FIRST.token())).isInstanceOf(Verdict.Good.class);

        begin.accept(server);

        assertThat(checked(tokens, SECOND.token())).isInstanceOf(Verdict.Undecided.class);
        assertThat(checked(tokens, FIRST.token())).isInstanceOf(Verdict.Good.class);
        server.publishes(SECOND.publicKeys());
        assertThat(checked(tokens, SECOND.token())).isInstanceOf(Verdict.Good.class);
    }
}
