package kz.kinoqor.bench.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class FilmStatementTest {

    @Test
    void theStatementIsTheCatalogsOwnWithTheFilmInIt() throws Exception {
        var film = new UUID(0, 1);
        var source =
                "COLUMNS = \"\"\"\n  select f.id\n  \"\"\";\nBY_ID = COLUMNS + \"\"\"\n  from film f\n where f.id = ?\n\"\"\";";

        assertThat(FilmStatement.of(source, film).replaceAll("\\s+", " ").strip())
                .isEqualTo("select f.id from film f where f.id = '" + film + "';");
    }
}
