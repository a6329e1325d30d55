package kz.kinoqor.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import kz.kinoqor.gateway.remote.RemoteServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(RemoteServices.class)
@Timeout(60)
class EventStreamPageTest {

    @Test
    void theStreamIsToldInTheReadersLanguage() throws Exception {
        try (var browser = Browser.after(RestAssured.port, "/kk/events/stream", "11")) {
            await().until(() -> browser.ids().contains("12"));

            assertThat(browser.heard("content-type: text/event-stream; charset=utf-8"))
                    .isTrue();
            assertThat(browser.lines())
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("data: {")
                            .contains("Фильм тіркелді", "Кішкентай ханзада", "\"clock\":\"21.11.2026\u00a018:04:10\""));
        }
    }

    @Test
    void aCursorThatIsTooOldStartsTheReaderAnew() throws Exception {
        try (var browser = Browser.after(RestAssured.port, "/en/events/stream", "ancient")) {
            await().until(() -> browser.heard("event: reset"));
        }
    }
}
