package kz.kinoqor.gateway.home;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.kinoqor.gateway.language.Figures;
import kz.kinoqor.gateway.language.Language;
import kz.kinoqor.gateway.page.Voices;
import kz.kinoqor.gateway.page.Words;
import kz.kinoqor.gateway.pulse.Count;
import kz.kinoqor.gateway.pulse.Overview;
import kz.kinoqor.gateway.pulse.Pulse;
import kz.kinoqor.gateway.status.State;
import kz.kinoqor.gateway.status.Station;
import kz.kinoqor.gateway.status.Status;
import kz.kinoqor.gateway.status.StatusBoard;

/** Puts the pulse of the register and the state of the road into words. */
@Singleton
class Live {

    private final Pulse pulse;
    private final StatusBoard board;

    Live(Pulse pulse, StatusBoard board) {
        this.pulse = pulse;
        this.board = board;
    }

    LiveView in(Language language) {
        var words = Voices.in(language);
        var overview = pulse.overview();
        var stops = stops(words, board.now());
        return new LiveView(
                overview.map(Overview::asOf)
                        .map(moment -> words.asOf(Figures.in(language).instant(moment)))
                        .orElse(null),
                overview.isEmpty(),
                figures(overview, language, words),
                stops,
                summary(stops, words));
    }

    private static List<LiveView.Figure> figures(Optional<Overview> overview, Language language, Words words) {
        return Stream.of(Count.values())
                .map(count -> {
                    var value = overview.map(known -> known.counts().get(count)).orElse(null);
                    var text = value == null ? "\u2014" : Figures.in(language).number(value);
                    return new LiveView.Figure(count.key(), label(count, words), value, text);
                })
                .toList();
    }

    private static List<LiveView.Stop> stops(Words words, Status status) {
        return Station.road().stream()
                .map(station -> {
                    var state = station.in(status);
                    return new LiveView.Stop(
                            station.key(),
                            name(station, words),
                            work(station, words),
                            state.word(),
                            word(state, words));
                })
                .toList();
    }

    private static String summary(List<LiveView.Stop> stops, Words words) {
        var trouble = stops.stream()
                .filter(stop -> !stop.state().equals(State.UP.word()))
                .map(stop -> stop.name() + " (" + stop.word() + ")")
                .collect(Collectors.joining(", "));
        return trouble.isEmpty() ? words.roadUp() : words.roadTrouble(trouble);
    }

    static String word(State state, Words words) {
        return switch (state) {
            case UP -> words.stateUp();
            case BEHIND -> words.stateBehind();
            case UNKNOWN -> words.stateUnknown();
            case DOWN -> words.stateDown();
        };
    }

    private static String label(Count count, Words words) {
        return switch (count) {
            case FILMS -> words.countFilms();
            case PEOPLE -> words.countPeople();
            case ORGANISATIONS -> words.countOrganisations();
            case FUNDS -> words.countFunds();
            case AWARDS -> words.countAwards();
            case EVENTS -> words.countEvents();
        };
    }

    private static String name(Station station, Words words) {
        return switch (station) {
            case HTTP -> words.stationHttp();
            case POSTGRES -> words.stationPostgres();
            case WAL -> words.stationWal();
            case DEBEZIUM -> words.stationDebezium();
            case KAFKA -> words.stationKafka();
            case ANALYTICS -> words.stationAnalytics();
            case GATEWAY -> words.stationGateway();
            case YOU -> words.stationYou();
        };
    }

    private static String work(Station station, Words words) {
        return switch (station) {
            case HTTP -> words.stationHttpWork();
            case POSTGRES -> words.stationPostgresWork();
            case WAL -> words.stationWalWork();
            case DEBEZIUM -> words.stationDebeziumWork();
            case KAFKA -> words.stationKafkaWork();
            case ANALYTICS -> words.stationAnalyticsWork();
            case GATEWAY -> words.stationGatewayWork();
            case YOU -> words.stationYouWork();
        };
    }
}
