package kz.kinoqor.system.hot;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import kz.kinoqor.system.door.Answer;
import kz.kinoqor.system.door.Call;
import kz.kinoqor.system.door.Door;
import kz.kinoqor.system.door.Forms;

/** Many who read a few films, and some who change them, through several gateways. */
final class HotFilms implements AutoCloseable {

    private static final Duration READER_PAUSE = Duration.ofMillis(10);
    private static final Duration WRITER_PAUSE = Duration.ofMillis(200);

    private final List<Door> gateways;
    private final List<Film> films = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean on = true;

    private record Film(String path, Revisions revisions) {}

    HotFilms(List<Door> gateways, int count) {
        this.gateways = gateways;
        for (var i = 0; i < count; i++) {
            var form = Forms.film("Hot " + i, "2024");
            var answer = gateways.getFirst()
                    .send(Call.post("/v1/films", form)
                            .as(Door.EDITOR)
                            .withKey(UUID.randomUUID().toString()))
                    .expecting(201);
            films.add(new Film("/v1/films/" + answer.id(), new Revisions(gateways.size())));
        }
    }

    HotFilms readBy(int readers) {
        for (var i = 0; i < readers; i++) {
            var gateway = i % gateways.size();
            threads.execute(() -> read(gateway));
        }
        return this;
    }

    /** Each film has one writer, who comes through all gateways in turn. */
    HotFilms writtenBy(int writers) {
        var share = films.size() / writers;
        for (var i = 0; i < writers; i++) {
            var own = films.subList(i * share, (i + 1) * share);
            threads.execute(() -> write(own));
        }
        return this;
    }

    private void read(int gateway) {
        while (on) {
            var film = films.get(ThreadLocalRandom.current().nextInt(films.size()));
            var floor = film.revisions().floor(gateway, System.nanoTime());
            try {
                var answer = gateways.get(gateway).attempt(Call.get(film.path()));
                if (answer.status() == 200) {
                    judge(film, gateway, floor, answer);
                } else {
                    unanswered.incrementAndGet();
                }
            } catch (IOException away) {
                unanswered.incrementAndGet();
            }
            LockSupport.parkNanos(READER_PAUSE.toNanos());
        }
    }

    private void judge(Film film, int gateway, Revisions.Floor floor, Answer answer) {
        reads.incrementAndGet();
        film.revisions().shown(gateway, answer.revision());
        var complaint = floor.complaint(answer.revision());
        if (complaint != null) {
            complaints.add(film.path() + " through gateway " + gateway + ": " + complaint);
        }
    }

    private void write(List<Film> own) {
        var turn = 0;
        while (on) {
            var film = own.get(turn % own.size());
            change(film, turn++);
            LockSupport.parkNanos(WRITER_PAUSE.toNanos());
        }
    }

    /** The same request until it is answered: with its key, it is carried out once. */
    private void change(Film film, int turn) {
        var key = UUID.randomUUID().toString();
        var tag = "";
        for (var attempt = turn; on; attempt++) {
            var gateway = attempt % gateways.size();
            try {
                tag = tag.isEmpty() ? tag(film, gateway) : tag;
                var answer = gateways.get(gateway)
                        .attempt(Call.put(film.path(), Forms.runtime(1 + turn % 900))
                                .as(Door.EDITOR)
                                .withKey(key)
                                .ifMatch(tag));
                if (answer.status() < 500 && !answer.code().equals("idempotency-key-in-flight")) {
                    written(film, gateway, answer);
                    return;
                }
            } catch (IOException away) {
                unanswered.incrementAndGet();
            }
            LockSupport.parkNanos(WRITER_PAUSE.toNanos());
        }
    }

    private String tag(Film film, int gateway) throws IOException {
        var answer = gateways.get(gateway).attempt(Call.get(film.path()).as(Door.EDITOR));
        return answer.header("ETag").orElseThrow(() -> new IOException(answer.toString()));
    }

    private void written(Film film, int gateway, Answer answer) {
        if (answer.status() == 200) {
            film.revisions().acknowledged(answer.revision(), System.nanoTime());
            film.revisions().shown(gateway, answer.revision());
            writes.incrementAndGet();
        } else {
            complaints.add("a write was refused: " + answer);
        }
    }

    int reads() {
        return reads.get();
    }

    int writes() {
        return writes.get();
    }

    int unanswered() {
        return unanswered.get();
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        on = false;
        threads.close();
    }
}
