package kz.kinoqor.catalog.intake;

import jakarta.ws.rs.DefaultValue;
import java.util.Objects;
import kz.kinoqor.catalog.film.FilmKind;
import kz.kinoqor.catalog.film.FilmStage;
import kz.kinoqor.kit.parameter.QueryParameter;
import kz.kinoqor.kit.provenance.CollectionMark;
import kz.kinoqor.kit.rule.OneOf;
import kz.kinoqor.kit.text.Language;
import kz.kinoqor.kit.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query of an import. */
record Wishes(
        @RestQuery @DefaultValue("false") @Parameter(description = "Judge every line and enter none")
        boolean dryRun,

        @RestQuery
        @Parameter(
                description = "Marks all films as one of a set",
                schema = @Schema(pattern = CollectionMark.FORM, examples = "reference-films"))
        @Nullable
        String collection,

        @RestQuery
        @DefaultValue("und")
        @Parameter(
                description = "BCP 47 language of titles that do not say",
                schema = @Schema(examples = "en", defaultValue = "und"))
        String titleLang,

        @RestQuery
        @DefaultValue("UNKNOWN")
        @Parameter(
                description = "Kind of films that do not say",
                schema = @Schema(implementation = FilmKind.class, defaultValue = "UNKNOWN"))
        String kind,

        @RestQuery
        @DefaultValue("UNKNOWN")
        @Parameter(
                description = "Stage of films that do not say",
                schema = @Schema(implementation = FilmStage.class, defaultValue = "UNKNOWN"))
        String stage,

        @RestQuery
        @Parameter(
                description = "The document that states films which name no source of their own",
                schema = @Schema(maxLength = Wishes.LONGEST_SOURCE))
        @Nullable
        String sourceId,

        @RestQuery @DefaultValue("false") @Parameter(description = "Whether `&amp;` in a title is meant to be `&`")
        boolean decodeHtmlEntities) {

    static final int LONGEST_SOURCE = 200;

    /** Refuses with {@code parameter-invalid} (400). */
    Defaults read() {
        return new Defaults(
                QueryParameter.read("collection", collection, CollectionMark::parse),
                Objects.requireNonNull(QueryParameter.read("titleLang", titleLang, Language::parse))
                        .tag(),
                Objects.requireNonNull(QueryParameter.read("kind", kind, OneOf.of(FilmKind.class))),
                Objects.requireNonNull(QueryParameter.read("stage", stage, OneOf.of(FilmStage.class))),
                QueryParameter.read("sourceId", sourceId, Text.line(LONGEST_SOURCE)),
                decodeHtmlEntities);
    }
}
