package kz.kinoqor.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource({
        "08006, PASSING, connection failure",
        "40001, PASSING, serialization failure",
        "40P01, PASSING, deadlock",
        "57P01, PASSING, administrator shutdown",
        "57014, PASSING, statement timeout",
        "53300, PASSING, too many connections",
        "53100, PASSING, disk full",
        "25006, PASSING, read-only after a failover",
        "55P03, PASSING, lock not available",
        "42P01, OF_THE_PROGRAMME, undefined table",
        "42804, OF_THE_PROGRAMME, wrong type",
        "23514, OF_THE_RECORD, check violation",
        "22001, OF_THE_RECORD, text too long",
        "22P02, OF_THE_RECORD, malformed literal"
    })
    void theDatabaseSaysWhoseFaultItIs(String state, Fault fault, String what) {
        assertThat(Fault.of(new SQLException(what, state))).isEqualTo(fault);
    }

    @Test
    void noConnectionIsNobodysFault() {
        assertThat(Fault.of(new SQLTransientConnectionException("none free"))).isEqualTo(Fault.PASSING);
    }

    @Test
    void aCauseFurtherDownCounts() {
        var deep = new IllegalStateException("cannot write", new SQLException("gone", "08006"));

        assertThat(Fault.of(deep)).isEqualTo(Fault.PASSING);
    }

    @Test
    void whateverElseGoesWrongIsTheRecords() {
        assertThat(Fault.of(new NullPointerException())).isEqualTo(Fault.OF_THE_RECORD);
    }
}
