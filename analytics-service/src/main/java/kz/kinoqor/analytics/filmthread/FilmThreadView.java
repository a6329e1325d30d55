package kz.kinoqor.analytics.filmthread;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.kinoqor.contracts.funding.AwardEvent;
import kz.kinoqor.kit.money.MoneyJson;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "FilmThread", description = "Everything that was said of a film or because of it, in order")
record FilmThreadView(
        @Schema(description = "Event time of the newest fact behind this answer") @Nullable
        Instant asOf,

        @Schema(description = "How far this answer has seen; for waitFor")
        String position,

        UUID filmId,

        @Schema(description = "The original title; null while the film itself has not been heard of") @Nullable
        String title,

        @Schema(description = "SHA-256 over the whole thread: the same facts give the same, whatever their arrival")
        String checksum,

        @Schema(description = "The money position at the end of the thread, one per currency")
        List<MoneyView> money,

        List<ItemView> items,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Cursor of the next page; its absence is the end")
        @Nullable
        String next) {

    @Schema(name = "FilmMoney", description = "What a film was promised in one currency; currencies are never added")
    record MoneyView(
            @Schema(examples = "KZT") String currency,

            @Schema(description = "What awards came to, in their newest amounts, the terminated ones too")
            MoneyJson granted,

            @Schema(description = "What of it was withdrawn again")
            MoneyJson terminated,

            @Schema(description = "What stands: granted less terminated")
            MoneyJson committed) {

        static MoneyView of(MoneyPosition position) {
            return new MoneyView(
                    position.granted().getCurrencyUnit().getCode(),
                    MoneyJson.of(position.granted()),
                    MoneyJson.of(position.terminated()),
                    MoneyJson.of(position.committed()));
        }
    }

    @Schema(name = "FilmThreadItem", description = "One fact of the thread")
    record ItemView(
            String eventId,

            @Schema(examples = "kz.kinoqor.funding.award.granted.v1")
            String type,

            @Schema(examples = "/kinoqor/funding") String source,

            @Schema(description = "The aggregate the fact is about")
            UUID subject,

            @Schema(description = "Revision of that aggregate", examples = "1")
            long sequence,

            Instant time,

            @Schema(
                    description = "W3C trace id of the request that caused it",
                    examples = "4bf92f3577b34da6a3ce929d0e0e4736")
            @Nullable
            String traceId,

            @Schema(description = "What it means, by language: kk, ru, en")
            Map<String, String> summary,

            @Schema(description = "The amount it speaks of, on events of awards") @Nullable
            MoneyJson amount,

            @Schema(description = "The money position once it had happened, on events of awards") @Nullable
            List<MoneyView> running,

            @Schema(description = "The fact itself", type = SchemaType.OBJECT, implementation = Object.class)
            @JsonRawValue
            String data) {

        static ItemView of(ThreadEvent event, FilmThread thread) {
            var award = event.fact().orElse(null) instanceof AwardEvent known ? known : null;
            return new ItemView(
                    event.eventId(),
                    event.type(),
                    event.source(),
                    event.place().subject(),
                    event.place().sequence(),
                    event.place().time(),
                    event.traceId(),
                    Summaries.of(event),
                    award == null ? null : MoneyJson.of(RunningMoney.amountOf(award)),
                    thread.moneyAfter(event)
                            .map(money -> money.stream().map(MoneyView::of).toList())
                            .orElse(null),
                    event.data());
        }
    }
}
