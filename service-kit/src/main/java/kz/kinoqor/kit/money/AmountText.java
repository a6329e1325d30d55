package kz.kinoqor.kit.money;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import kz.kinoqor.kit.rule.BrokenRule;

/** Refuses an amount sent as a JSON number: on its way it may already have been a floating point one. */
public final class AmountText extends StdDeserializer<String> {

    private static final long serialVersionUID = 1L;

    public AmountText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            var rule = BrokenRule.of("amount-not-text");
            throw JsonMappingException.from(json, rule.inEnglish(), rule);
        }
        return json.getText();
    }
}
