package kz.kinoqor.kit.money;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class MoneyJsonPropertyTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Property(tries = 300)
    void everyAmountOfMinorUnitsSurvivesItsJson(@ForAll long minorUnits) throws JsonProcessingException {
        for (var currency : new String[] {"KZT", "JPY", "KWD", "CLF"}) {
            var money = Amounts.ofMinor(currency, minorUnits);

            var back = JSON.readValue(JSON.writeValueAsString(MoneyJson.of(money)), MoneyJson.class)
                    .toMoney();

            assertThat(back).isEqualTo(money);
            assertThat(back.getAmountMinorLong()).isEqualTo(minorUnits);
        }
    }
}
