package kz.kinoqor.analytics.fundhealth;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.kinoqor.analytics.build.Projection;
import kz.kinoqor.analytics.fundhealth.CommitmentTurns.Pair;
import kz.kinoqor.analytics.pace.Promise;
import kz.kinoqor.analytics.rows.Figures;
import kz.kinoqor.analytics.rows.Rows;
import kz.kinoqor.contracts.FactJson;
import kz.kinoqor.contracts.MoneyAmount;
import kz.kinoqor.contracts.Topic;
import kz.kinoqor.contracts.Topics;
import kz.kinoqor.contracts.funding.AwardEvent;
import kz.kinoqor.contracts.funding.AwardEvent.AwardAmended;
import kz.kinoqor.contracts.funding.AwardEvent.AwardGranted;
import kz.kinoqor.contracts.funding.AwardEvent.AwardTerminated;
import kz.kinoqor.contracts.funding.FundEvent;
import kz.kinoqor.kit.inbox.Envelope;
import kz.kinoqor.kit.inbox.Received;
import kz.kinoqor.kit.money.Amounts;
import org.joda.money.Money;

/** Keeps what funds said and what became of every award; an award may be heard of before its fund. */
@ApplicationScoped
class FundHealthProjection implements Projection {

    static final String NAME = "fundhealth";

    private static final String KEEP_FACTS = """
            insert into fund_fact (fund_id, sequence, told_at, type, fact)
            select fund_id, sequence, told_at, type, fact
            from   unnest(?, ?, ?, ?, ?) as told (fund_id, sequence, told_at, type, fact)
            order  by fund_id, sequence
            on conflict (fund_id, sequence) do nothing
            """;

    private static final String KEEP_STEPS = """
            insert into award_step (award_id, sequence, fund_id, film_id, step, since, amount_minor, currency)
            select award_id, sequence, fund_id, film_id, step, since, amount_minor, currency
            from   unnest(?, ?, ?, ?, ?, ?, ?, ?)
                as told (award_id, sequence, fund_id, film_id, step, since, amount_minor, currency)
            order  by award_id, sequence
            on conflict (award_id, sequence) do nothing
            """;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int meaning() {
        return 2;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topics.FUNDS, Topics.AWARDS);
    }

    @Override
    public List<String> tables() {
        return List.of("fund_fact", "award_step", "money_turn", "film_turn");
    }

    @Override
    public void apply(List<Received> batch, Connection sql) throws SQLException {
        var facts = Rows.of("uuid", "bigint", "timestamptz", "text", "jsonb");
        var steps = Rows.of("uuid", "bigint", "uuid", "uuid", "text", "date", "bigint", "text");
        var pairs = new HashSet<Pair>();
        for (var received : batch) {
            if (received.fact() instanceof AwardEvent award) {
                pairs.add(new Pair(award.fundId(), award.filmId()));
            }
            var envelope = received.envelope();
            switch (received.fact()) {
                case FundEvent fund -> keep(facts, envelope, fund);
                case AwardGranted award -> step(steps, envelope, award, "GRANTED", award.grantedOn(), award.amount());
                case AwardAmended award -> step(steps, envelope, award, "AMENDED", award.amendedOn(), award.amount());
                case AwardTerminated award ->
                    step(steps, envelope, award, "TERMINATED", award.terminatedOn(), award.releasedAmount());
                default -> throw new IllegalArgumentException("no fact of funds or awards: " + envelope.type());
            }
        }
        facts.into(sql, KEEP_FACTS);
        if (!pairs.isEmpty()) {
            Figures.keep(sql, way -> CommitmentTurns.count(pairs, way, sql), change -> steps.into(change, KEEP_STEPS));
        }
    }

    /** Reads the promise before it is kept: one that cannot be reckoned with must be parked, not met by a reader. */
    private static void keep(Rows facts, Envelope envelope, FundEvent fund) {
        Promise.madeIn(fund);
        facts.add(fund.fundId(), envelope.sequence(), envelope.time(), envelope.type(), FactJson.write(fund));
    }

    private static void step(
            Rows steps, Envelope envelope, AwardEvent award, String step, LocalDate since, MoneyAmount amount) {
        var money = money(amount);
        steps.add(
                award.awardId(),
                envelope.sequence(),
                award.fundId(),
                award.filmId(),
                step,
                since,
                money.getAmountMinorLong(),
                money.getCurrencyUnit().getCode());
    }

    private static Money money(MoneyAmount amount) {
        var money = Amounts.of(amount);
        if (money.isNegative()) {
            throw new IllegalArgumentException("an award of a negative amount: " + amount.amount());
        }
        return money;
    }
}
