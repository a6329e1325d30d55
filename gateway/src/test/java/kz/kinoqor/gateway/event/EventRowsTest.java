package kz.kinoqor.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.InstantSource;
import kz.kinoqor.gateway.language.Language;
import org.junit.jupiter.api.Test;

class EventRowsTest {

    private final EventRows rows =
            new EventRows(InstantSource.system(), new ObjectMapper().registerModule(new JavaTimeModule()));

    @Test
    void anEventBecomesARowWithItsCursor() {
        assertThat(rows.row(Language.EN, "7", "{\"id\":\"7\",\"type\":\"Әлем\"}")
                        .bytes())
                .hasToString("""
                        id: 7
                        data: {"id":"7","type":"Әлем","time":null,"clock":"\u2014","name":"Әлем","words":"",\
                        "lang":null,"thread":null,"mark":"","sequence":""}

                        """);
    }

    @Test
    void dataThatCannotBeReadIsLeftOutAndItsCursorKept() {
        assertThat(rows.row(Language.EN, "8", "{broken").bytes()).hasToString("id: 8\n\n");
    }
}
