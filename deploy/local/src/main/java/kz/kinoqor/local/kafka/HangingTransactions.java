package kz.kinoqor.local.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions that a partition holds open and the coordinator knows nothing of: whoever reads committed records only waits
 * behind them for ever. A crash makes them: a coordinator that gives a transaction up while its own broker is still
 * starting finds no leader for the transaction's partitions, takes them for deleted and closes without writing to them
 * (Kafka 4.3.1, {@code TransactionMarkerChannelManager} and {@code KRaftMetadataCache.getPartitionLeaderEndpoint}). What
 * {@code kafka-transactions.sh find-hanging} and {@code abort} do for an operator.
 */
final class HangingTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(HangingTransactions.class);

    private static final Set<TransactionState> WILL_END = Set.of(
            TransactionState.ONGOING,
            TransactionState.PREPARE_COMMIT,
            TransactionState.PREPARE_ABORT,
            TransactionState.PREPARE_EPOCH_FENCE);

    private final Admin admin;

    HangingTransactions(Admin admin) {
        this.admin = admin;
    }

    /** Writes the end that each of them lacks, and returns once it is written. */
    void abort() throws ExecutionException, InterruptedException {
        var open = open();
        if (open.isEmpty()) {
            return;
        }
        var known = known();
        for (var transaction : open) {
            var description = known.get(transaction.producerId());
            if (description == null || !endsAt(description, transaction.topicPartition())) {
                LOG.warn("{} hangs and is aborted", transaction);
                admin.abortTransaction(transaction).all().get();
            }
        }
    }

    private List<AbortTransactionSpec> open() throws ExecutionException, InterruptedException {
        return admin.describeProducers(partitions()).all().get().entrySet().stream()
                .flatMap(partition -> partition.getValue().activeProducers().stream()
                        .filter(producer ->
                                producer.currentTransactionStartOffset().isPresent())
                        .map(producer -> new AbortTransactionSpec(
                                partition.getKey(),
                                producer.producerId(),
                                (short) producer.producerEpoch(),
                                producer.coordinatorEpoch().orElse(0))))
                .toList();
    }

    private Collection<TopicPartition> partitions() throws ExecutionException, InterruptedException {
        var topics = admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get();
        return admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    /** The transactions that the coordinators know, by producer. */
    private Map<Long, TransactionDescription> known() throws ExecutionException, InterruptedException {
        var ids = admin.listTransactions().all().get().stream()
                .map(TransactionListing::transactionalId)
                .toList();
        return admin.describeTransactions(ids).all().get().values().stream()
                .collect(Collectors.toMap(
                        TransactionDescription::producerId, Function.identity(), (one, other) -> other));
    }

    private static boolean endsAt(TransactionDescription transaction, TopicPartition partition) {
        return WILL_END.contains(transaction.state())
                && transaction.topicPartitions().contains(partition);
    }
}
