package kz.kinoqor.kit.share;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import kz.kinoqor.kit.rule.BrokenRule;

/** Refuses 1.5 as a numerator, which would otherwise be cut to 1 without a word. */
final class WholeNumber extends StdDeserializer<Long> {

    private static final long serialVersionUID = 1L;

    WholeNumber() {
        super(Long.class);
    }

    @Override
    public Long deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_NUMBER_INT) || json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            var rule = BrokenRule.of("share-not-whole-number");
            throw JsonMappingException.from(json, rule.inEnglish(), rule);
        }
        return json.getLongValue();
    }
}
