package kz.kinoqor.contracts.sample;

import java.nio.charset.StandardCharsets;
import kz.kinoqor.contracts.Fact;
import kz.kinoqor.contracts.FactJson;
import kz.kinoqor.contracts.FactTypes;

/**
 * One published fact.
 *
 * @param type its {@code ce_type}
 * @param name unique within the type, for example {@code 001-full}
 * @param json the value of the Kafka record
 */
public record GoldenSample(String type, String name, String json) {

    /** The sample as today's code reads it. */
    public Fact fact() {
        var known = FactTypes.named(type).orElseThrow(() -> new IllegalStateException("no longer known: " + type));
        return FactJson.read(known, json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return type + "/" + name;
    }
}
