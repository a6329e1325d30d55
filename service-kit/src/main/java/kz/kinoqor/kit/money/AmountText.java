package kz.kinoqor.kit.money;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import kz.kinoqor.kit.rule.BrokenRule;

/** Refuses an amount sent as a JSON number: on its way it may already have been a floating point one. */
final class AmountText extends StdDeserializer<String> {

    private static final long serialVersionUID = 1L;

    AmountText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            throw JsonMappingException.from(json, "amount-not-text", BrokenRule.of("amount-not-text"));
        }
        return json.getText();
    }
}
