package kz.kinoqor.funding.award;

import kz.kinoqor.kit.money.Amounts;
import kz.kinoqor.kit.money.MoneyJson;
import kz.kinoqor.kit.rule.Findings;
import org.joda.money.Money;

/** Nobody is awarded nothing, or less. */
final class PositiveAmount {

    private PositiveAmount() {}

    /** Throws {@link kz.kinoqor.kit.rule.BrokenRules} with all that is wrong. */
    static Money read(MoneyJson given) {
        var money = given.toMoney();
        var findings = new Findings();
        findings.require(money.isPositive(), "/amount", "amount-not-positive", "given", Amounts.decimal(money));
        findings.refuseIfAny();
        return money;
    }
}
