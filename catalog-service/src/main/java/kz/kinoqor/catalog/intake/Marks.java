package kz.kinoqor.catalog.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.kinoqor.catalog.film.FilmIntake;
import kz.kinoqor.catalog.identifier.Claims;
import kz.kinoqor.kit.inbox.SqlArrays;

/**
 * By what a line is recognised as a film that is there: what it says, the id that it chose, the identifiers that it
 * states. A mark is a text, so that all three can be looked up and remembered alike.
 */
@ApplicationScoped
class Marks {

    private static final String CONTENT = "content ";
    private static final String ID = "id ";

    private static final String BY_CONTENT = """
            select asked.key, line.film_id
              from unnest(?::text[]) as asked (key)
              join intake_line line on line.key = decode(asked.key, 'hex')
            """;
    private static final String FORESEEN = """
            select mark
              from intake_foreseen
             where operation_id = ? and mark = any (?)
            """;
    private static final String REMEMBER = """
            insert into intake_line (key, film_id)
            select decode(key, 'hex'), film_id
              from unnest(?::text[], ?::uuid[]) as line (key, film_id)
             order by 1
            """;
    private static final String FORESEE = """
            insert into intake_foreseen (operation_id, mark)
            select ?, mark
              from unnest(?::text[]) as foreseen (mark)
            """;

    private final FilmIntake films;
    private final Claims claims;

    Marks(FilmIntake films, Claims claims) {
        this.films = films;
        this.claims = claims;
    }

    static String ofContent(byte[] digest) {
        return CONTENT + HexFormat.of().formatHex(digest);
    }

    static String ofId(UUID id) {
        return ID + id;
    }

    /** The marks of these lines that films of the register have. */
    Map<String, Optional<UUID>> known(Connection sql, List<Judgement.Sound> lines) throws SQLException {
        var known = new HashMap<String, Optional<UUID>>();
        try (var select = sql.prepareStatement(BY_CONTENT)) {
            select.setArray(1, SqlArrays.text(sql, lines, Marks::key));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    known.put(CONTENT + row.getString("key"), Optional.of(row.getObject("film_id", UUID.class)));
                }
            }
        }
        var chosen =
                lines.stream().flatMap(line -> line.film().chosenId().stream()).toList();
        films.taken(sql, chosen).forEach(id -> known.put(ofId(id), Optional.of(id)));
        var identifiers = lines.stream()
                .flatMap(line -> line.film().identifiers().stream())
                .toList();
        claims.holders(sql, identifiers)
                .forEach((identifier, holder) -> known.put(identifier.toString(), Optional.of(holder.id())));
        return known;
    }

    /** The marks of these lines that the dry run has met before; no film has them. */
    Map<String, Optional<UUID>> foreseen(Connection sql, UUID operation, List<Judgement.Sound> lines)
            throws SQLException {
        var foreseen = new HashMap<String, Optional<UUID>>();
        try (var select = sql.prepareStatement(FORESEEN)) {
            select.setObject(1, operation);
            select.setArray(2, SqlArrays.text(sql, marks(lines), mark -> mark));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    foreseen.put(row.getString("mark"), Optional.empty());
                }
            }
        }
        return foreseen;
    }

    /** Remembers what these lines say, now that they are films. The register itself remembers their other marks. */
    void remember(Connection sql, List<Judgement.Sound> lines) throws SQLException {
        try (var insert = sql.prepareStatement(REMEMBER)) {
            insert.setArray(1, SqlArrays.text(sql, lines, Marks::key));
            insert.setArray(2, SqlArrays.uuids(sql, lines, line -> line.film().id()));
            insert.executeUpdate();
        }
    }

    /** Remembers for a dry run that these lines would be films. */
    void foresee(Connection sql, UUID operation, List<Judgement.Sound> lines) throws SQLException {
        try (var insert = sql.prepareStatement(FORESEE)) {
            insert.setObject(1, operation);
            insert.setArray(2, SqlArrays.text(sql, marks(lines), mark -> mark));
            insert.executeUpdate();
        }
    }

    private static Collection<String> marks(List<Judgement.Sound> lines) {
        return lines.stream().flatMap(Judgement.Sound::marks).toList();
    }

    private static String key(Judgement.Sound line) {
        return line.content().substring(CONTENT.length());
    }
}
