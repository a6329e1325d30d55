package kz.kinoqor.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    private static final UUID ID = UUID.fromString("0190a000-0000-7000-8000-00000000abcd");

    @ParameterizedTest
    @ValueSource(strings = {"films", "people", "organisations", "festivals", "funds", "awards"})
    void oneAggregateIsKept(String kind) {
        assertThat(Address.of("/v1/" + kind + "/" + ID).one()).contains(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/films/0190a000-0000-7000-8000-00000000abcd?x=1",
                "/v1/films/0190A000-0000-7000-8000-00000000ABCD",
                "/v1/films/0190a000%2D0000-7000-8000-00000000abcd",
                "/v1/films/0190a000-0000-7000-8000-00000000abcd/credits",
                "/v1/credits/0190a000-0000-7000-8000-00000000abcd:agree"
            })
    void whatIsSpelledOtherwiseIsNotKeptButIsAboutTheSame(String uri) {
        var address = Address.of(uri);

        assertThat(address.one()).isEmpty();
        assertThat(address.ids()).isEqualTo(Set.of(ID));
    }

    @Test
    void anIdInTheQueryIsNotWhatARequestIsAbout() {
        assertThat(Address.of("/v1/awards?filmId=" + ID).ids()).isEmpty();
    }
}
