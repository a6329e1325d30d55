package kz.kinoqor.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import kz.kinoqor.contracts.publication.Json;
import kz.kinoqor.contracts.schema.Validation;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FactJsonPropertyTest {

    @Property
    void whatever_is_written_reads_back_equal(@ForAll("facts") Fact fact) {
        var json = FactJson.write(fact);

        assertThat(FactJson.read(fact.getClass(), json.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(fact);
    }

    @Property
    void whatever_is_written_is_valid_against_its_schema(@ForAll("facts") Fact fact) {
        var json = FactJson.write(fact);

        assertThat(Validation.faults(FactTypes.nameOf(fact.getClass()), Json.tree(json)))
                .isEmpty();
    }

    @Provide
    Arbitrary<Fact> facts() {
        return FactArbitraries.any();
    }
}
