package kz.kinoqor.catalog.festival;

import java.util.UUID;
import kz.kinoqor.kit.id.Ids;
import kz.kinoqor.kit.rule.Findings;
import kz.kinoqor.kit.time.PartialDate;
import kz.kinoqor.kit.time.TimeSpan;
import kz.kinoqor.kit.view.Listed;
import kz.kinoqor.kit.view.View;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a festival.
 *
 * @param number ordinal, if stated
 * @param start EDTF
 * @param end EDTF
 */
@Schema(name = "Edition")
record Edition(UUID id, @Nullable Integer number, String start, String end) implements Listed {

    static final View<Edition> VIEW = View.of("edition", Edition.class, "e.id", """
            select e.id, e.number, e.start, e."end"
              from festival f,
                   jsonb_to_recordset(f.editions) as e (id uuid, number int, start text, "end" text)
            """);

    private static final int HIGHEST_NUMBER = 1000;

    /**
     * An edition as sent.
     *
     * @param id the caller may choose it (UUIDv7), so that a retry needs no key
     */
    @Schema(name = "NewEdition")
    record NewEdition(
            @Nullable UUID id,

            @Nullable @Schema(minimum = "1", examples = "17")
            Integer number,

            @Nullable @Schema(examples = "2024-12-09", defaultValue = "unknown", maxLength = PartialDate.LONGEST)
            String start,

            @Nullable @Schema(examples = "2024-12-16", defaultValue = "unknown", maxLength = PartialDate.LONGEST)
            String end) {

        Edition read(Ids ids) {
            var findings = new Findings();
            var readId = ids.chosen(id, findings);
            findings.require(
                    number == null || (number > 0 && number <= HIGHEST_NUMBER),
                    "/number",
                    "out-of-range",
                    "from",
                    1,
                    "to",
                    HIGHEST_NUMBER);
            var held = TimeSpan.read("/start", start, "/end", end, findings);
            findings.refuseIfAny();
            var last = held.to() == null ? PartialDate.UNKNOWN : held.to();
            return new Edition(readId, number, held.from().text(), last.text());
        }
    }

    /** Whether both are one edition: by id, or by the number that a festival gives once. */
    boolean isThe(Edition other) {
        return id.equals(other.id) || (number != null && number.equals(other.number));
    }
}
