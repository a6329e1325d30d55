package kz.kinoqor.local.connect;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The relay's own process: Kafka's worker, and what an operator does for it in a cluster (Strimzi's {@code autoRestart}).
 * A task whose transaction timed out while the broker was away has failed for good in the worker's eyes; it is started
 * again until it runs.
 */
final class WorkerProcess {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    private static final int SECONDS_BETWEEN_ROUNDS = 3;

    private WorkerProcess() {}

    /**
     * @param arguments the worker's own address, its settings file
     */
    public static void main(String[] arguments) {
        var worker = new WorkerApi(URI.create(arguments[0]));
        var rounds = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("operator").factory());
        var unused = rounds.scheduleWithFixedDelay(
                () -> restartWhatFailed(worker), SECONDS_BETWEEN_ROUNDS, SECONDS_BETWEEN_ROUNDS, TimeUnit.SECONDS);
        ConnectDistributed.main(new String[] {arguments[1]});
    }

    private static void restartWhatFailed(WorkerApi worker) {
        try {
            for (var connector : worker.connectors()) {
                if (worker.state(connector) == ConnectorState.FAILED) {
                    LOG.warn("{} has failed and is started again", connector);
                    worker.restartFailed(connector);
                }
            }
        } catch (IOException notYetOrNoMore) {
            LOG.debug("the worker does not answer", notYetOrNoMore);
        } catch (RuntimeException e) {
            // Thrown on, it would end the rounds, and whatever fails next would stay so.
            LOG.error("the worker's state could not be made out", e);
        }
    }
}
