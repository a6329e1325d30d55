package kz.kinoqor.analytics.orgcensus;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The organisations there were on a day. Ownership and legal form are independent and classes of ownership overlap, so
 * nothing here is got by adding classes up.
 *
 * @param cells film organisations only
 * @param others organisations of which no activity says that they work in film: in the register, and not counted
 */
record Census(LocalDate onDate, List<CensusCell> cells, long others, Coverage coverage) {

    static Census of(LocalDate onDate, List<CensusCell> cells, Coverage coverage) {
        var byFilm = cells.stream().collect(Collectors.partitioningBy(CensusCell::film));
        var others = byFilm.getOrDefault(false, List.of()).stream()
                .mapToLong(CensusCell::organisations)
                .sum();
        return new Census(onDate, byFilm.getOrDefault(true, List.of()), others, coverage);
    }

    /**
     * Organisations of one place, or of all.
     *
     * @param privately with a private stake, and so on; one organisation may count in several
     * @param unknown of whose owners nobody says anything
     */
    record Ownership(long recorded, long state, long privately, long foreign, long mixed, long unknown) {}

    /**
     * One region.
     *
     * @param statement what a source says of the region's total, if any does
     */
    record Place(String code, Ownership ownership, @Nullable CoverageStatement statement) {

        /** Null where no source states it. */
        @Nullable
        Integer total() {
            return statement == null ? null : statement.total();
        }

        /** As many as are certainly there: the stated total, or more where the register holds more. */
        long atLeast() {
            return Math.max(ownership.recorded(), Objects.requireNonNullElse(total(), 0));
        }
    }

    long total() {
        return count(_ -> true);
    }

    /** Derived: nobody states it. */
    long nonPrivate() {
        return total() - ownership().privately();
    }

    Ownership ownership() {
        return ownership(_ -> true);
    }

    Ownership withoutRegion() {
        return ownership(cell -> cell.region() == null);
    }

    SortedMap<String, Long> legalForms() {
        return counted(CensusCell::legalForm);
    }

    /** By the name of the marked set, those of no set under the empty name. */
    SortedMap<String, Long> collections() {
        return counted(cell -> Objects.requireNonNullElse(cell.collection(), ""));
    }

    /** The regions asked for and those that are recorded or spoken of beside them, by code. */
    List<Place> regions(List<String> codes) {
        var recorded = cells.stream().map(CensusCell::region).filter(Objects::nonNull);
        var stated = coverage.statements().stream()
                .filter(statement -> statement.year() <= onDate.getYear())
                .map(CoverageStatement::region);
        return Stream.of(codes.stream(), recorded, stated)
                .flatMap(Function.identity())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(this::region)
                .toList();
    }

    private Place region(String code) {
        Optional<CoverageStatement> statement = coverage.of(code, onDate);
        return new Place(code, ownership(cell -> code.equals(cell.region())), statement.orElse(null));
    }

    private Ownership ownership(Predicate<CensusCell> where) {
        return new Ownership(
                count(where),
                count(where.and(CensusCell::state)),
                count(where.and(CensusCell::privately)),
                count(where.and(CensusCell::foreign)),
                count(where.and(CensusCell::mixed)),
                count(where.and(CensusCell::unknown)));
    }

    private long count(Predicate<CensusCell> where) {
        return cells.stream().filter(where).mapToLong(CensusCell::organisations).sum();
    }

    private SortedMap<String, Long> counted(Function<CensusCell, String> by) {
        return cells.stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.summingLong(CensusCell::organisations)));
    }
}
