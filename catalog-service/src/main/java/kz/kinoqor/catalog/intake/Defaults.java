package kz.kinoqor.catalog.intake;

import java.util.ArrayList;
import java.util.List;
import kz.kinoqor.catalog.film.FilmKind;
import kz.kinoqor.catalog.film.FilmStage;
import kz.kinoqor.catalog.film.NewFilm;
import kz.kinoqor.catalog.film.Title;
import kz.kinoqor.kit.provenance.StatedSource;
import kz.kinoqor.kit.rule.BrokenRule;
import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;

/**
 * What an import says of all its films.
 *
 * @param collection marks every one of them
 * @param titleLang BCP 47, for titles that do not say
 * @param kind for films that do not say
 * @param stage for films that do not say
 * @param sourceId the document that states those that name none
 * @param decodeHtmlEntities whether {@code &amp;} in a title is meant to be {@code &}
 */
record Defaults(
        @Nullable String collection,
        String titleLang,
        FilmKind kind,
        FilmStage stage,
        @Nullable String sourceId,
        boolean decodeHtmlEntities) {

    /** The film that a line asks for, once what holds for all is said of it too. */
    NewFilm complete(NewFilm stated) {
        return new NewFilm(
                stated.id(),
                titles(stated.titles()),
                stated.kind() == null ? kind.name() : stated.kind(),
                stated.stage() == null ? stage.name() : stated.stage(),
                stated.year(),
                stated.countries(),
                stated.runtimeMinutes(),
                stated.identifiers(),
                collectionOf(stated),
                stated.source() == null && sourceId != null
                        ? new StatedSource(sourceId, null, null, null, null)
                        : stated.source());
    }

    /** The set that a line's film will belong to. */
    @Nullable
    String collectionOf(NewFilm stated) {
        return collection == null ? stated.collection() : collection;
    }

    private @Nullable List<Title.@Nullable NewTitle> titles(@Nullable List<Title.@Nullable NewTitle> stated) {
        if (stated == null) {
            return null;
        }
        var titles = new ArrayList<Title.@Nullable NewTitle>(stated.size());
        for (var title : stated) {
            titles.add(title == null ? null : title(title));
        }
        return titles;
    }

    private Title.NewTitle title(Title.NewTitle stated) {
        var text = stated.text();
        return new Title.NewTitle(
                text != null && decodeHtmlEntities ? decoded(text) : text,
                stated.lang() == null ? titleLang : stated.lang(),
                stated.script(),
                stated.kind(),
                stated.region());
    }

    private static String decoded(String text) {
        try {
            return StringEscapeUtils.unescapeHtml4(text);
        } catch (IllegalArgumentException noCharacter) {
            throw BrokenRule.of("reference-unknown", "given", text);
        }
    }
}
