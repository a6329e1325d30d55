package kz.kinoqor.system.load;

import java.util.UUID;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.system.door.Call;
import kz.kinoqor.system.door.ChosenId;
import kz.kinoqor.system.door.Door;
import kz.kinoqor.system.door.Forms;
import kz.kinoqor.system.door.Json;

/** The operations of a load, each with a key and a mark of its own. */
final class Wishes {

    private static final String FILMS = Topics.FILMS.name();
    private static final String NEVER_SEEN = "\"0\"";

    private final String name;

    Wishes(String name) {
        this.name = name;
    }

    Operation film(int number) {
        var mark = mark(number);
        return wish(
                mark, FILMS, Call.post("/v1/films", Forms.film(mark, "2026")).as(Door.EDITOR));
    }

    Operation stage(int number, Work film) {
        if (!film.mayMove()) {
            return title(number, film);
        }
        var mark = mark(number);
        var body = Json.of("{'stage': '%s', 'at': '2026', 'reason': '%s'}", film.nextStage(), mark);
        return wish(
                mark,
                FILMS,
                Call.put(path(film, "/stage"), body).as(Door.EDITOR).ifMatch(film.tag()));
    }

    Operation title(int number, Work film) {
        var mark = mark(number);
        var add = Call.post(path(film, "/titles"), Forms.title(mark)).as(Door.EDITOR);
        return wish(mark, FILMS, add.ifMatch(film.tag()));
    }

    /** Says that it has seen a revision that never was: it must be refused and leave nothing behind. */
    Operation staleTitle(int number, Work film) {
        var mark = mark(number);
        var add = Call.post(path(film, "/titles"), Forms.title(mark)).as(Door.EDITOR);
        return new Operation(mark, FILMS, add.ifMatch(NEVER_SEEN).withKey(mark), false);
    }

    Operation fund(int number) {
        var mark = mark(number);
        return wish(
                mark,
                Topics.FUNDS.name(),
                Call.post("/v1/funds", Forms.fund(mark)).as(Door.OFFICER));
    }

    /** An award says nothing in words, so its mark is the id that the client chooses for it. */
    Operation award(int number, Work film, UUID fund) {
        var mark = ChosenId.next().toString();
        var body = Forms.award(fund, film.id(), number + 1 + ".00", "2026-01-01");
        var chosen = Json.of("{'id': '%s', ", mark) + body.strip().substring(1);
        return wish(mark, Topics.AWARDS.name(), Call.post("/v1/awards", chosen).as(Door.OFFICER));
    }

    private static Operation wish(String mark, String topic, Call call) {
        return new Operation(mark, topic, call.withKey(mark), true);
    }

    /** Ends in a letter, so that no mark is the beginning of another; fit to be a key. */
    private String mark(int number) {
        return name + "-" + number + "x";
    }

    private static String path(Work film, String more) {
        return "/v1/films/" + film.id() + more;
    }
}
