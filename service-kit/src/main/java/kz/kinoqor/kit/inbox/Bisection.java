package kz.kinoqor.kit.inbox;

import java.sql.SQLException;
import java.util.function.Consumer;

/** Takes a batch in; where one record spoils it, finds that record by halves, parks it, and takes the rest. */
final class Bisection {

    private final Intake intake;
    private final Transactions transactions;
    private final Breaker breaker = new Breaker();

    Bisection(Intake intake, Transactions transactions) {
        this.intake = intake;
        this.transactions = transactions;
    }

    /**
     * @param committed told of each transaction that committed: one, unless something had to be parked
     * @throws SQLException where the fault passes or is the programme's: nothing more of the batch was taken
     * @throws ReaderBroken where it is the reader's
     */
    void take(Batch batch, Consumer<Intake.Taken> committed) throws SQLException {
        breaker.newBatch();
        takeIn(batch, committed);
    }

    private void takeIn(Batch batch, Consumer<Intake.Taken> committed) throws SQLException {
        Intake.Taken taken;
        try {
            taken = transactions.write(sql -> intake.take(batch, sql));
        } catch (SQLException | RuntimeException failure) {
            if (Fault.of(failure) != Fault.OF_THE_RECORD || batch.size() == 0) {
                throw failure;
            }
            takeApart(batch, failure, committed);
            return;
        }
        breaker.taken(batch);
        committed.accept(taken);
    }

    private void takeApart(Batch batch, Exception failure, Consumer<Intake.Taken> committed) throws SQLException {
        if (batch.size() > 1) {
            takeIn(batch.firstHalf(), committed);
            takeIn(batch.secondHalf(), committed);
            return;
        }
        var record = batch.records().getFirst();
        var content = record.content();
        if (content instanceof Content.Broken broken && broken.settled()) {
            // Parking itself fails: that is nobody's record, and moving on would lose it.
            throw new IllegalStateException("cannot park", failure);
        }
        breaker.refuses(record.raw(), failure);
        var ruledBefore = content instanceof Content.Broken;
        var refused = new Content.Broken("refused", String.valueOf(failure.getMessage()), ruledBefore);
        takeIn(batch.with(one -> one.as(refused)), committed);
    }
}
