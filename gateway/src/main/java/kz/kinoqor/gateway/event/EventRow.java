package kz.kinoqor.gateway.event;

import java.time.Instant;
import java.util.Optional;
import kz.kinoqor.gateway.language.Figures;
import kz.kinoqor.gateway.language.Language;
import kz.kinoqor.gateway.pulse.FeedItem;
import org.jspecify.annotations.Nullable;

/**
 * One event as a row that is ready to be shown: every word and figure in the reader's language, no markup.
 *
 * @param time RFC 3339, for machines
 * @param clock the same for people, in the time of Almaty
 * @param name what happened
 * @param words which film, person or sum; empty where the event has none
 * @param lang language of those words
 * @param thread address of everything that belongs to it, if it has a thread
 * @param mark the end of the subject's id, enough to tell two apart by eye
 */
public record EventRow(
        String id,
        String type,
        @Nullable Instant time,
        String clock,
        String name,
        String words,
        @Nullable String lang,
        @Nullable String thread,
        String mark,
        String sequence) {

    private static final int MARK = 6;

    public static EventRow of(FeedItem item, Language language, Instant now) {
        var headline = item.data().flatMap(fact -> Headline.of(fact, language));
        return new EventRow(
                item.cursor(),
                item.type(),
                item.time(),
                item.time() == null ? "\u2014" : Figures.in(language).moment(item.time(), now),
                EventWords.name(item.type(), language),
                headline.map(Headline::text).orElse(""),
                headline.flatMap(found -> Optional.ofNullable(found.lang())).orElse(null),
                thread(item),
                mark(item.subject()),
                item.sequence() == null ? "" : item.sequence());
    }

    /** Only what belongs to a film has a thread to follow. */
    private static @Nullable String thread(FeedItem item) {
        var ofFilm = item.type().contains(".film.")
                || item.type().contains(".credit.")
                || item.type().contains(".award.")
                || item.type().contains(".festival.selection")
                || item.type().contains(".festival.award");
        return item.thread() != null && ofFilm ? "/v1/films/" + item.thread() + "/thread" : null;
    }

    private static String mark(@Nullable String subject) {
        return subject == null || subject.length() < MARK ? "" : subject.substring(subject.length() - MARK);
    }
}
