package kz.kinoqor.local.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.ProducerState;
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

    /** A transaction as one of its partitions sees it. */
    private record Open(long startOffset, AbortTransactionSpec spec) {}

    /** Writes the end that each of them lacks, and returns once it is written. */
    void abort() throws ExecutionException, InterruptedException {
        for (var transaction : find()) {
            LOG.warn("{} hangs and is aborted", transaction.spec());
            admin.abortTransaction(transaction.spec()).all().get();
        }
    }

    /** A coordinator closes after the partitions: what it no longer knows and what is open even then hangs. */
    private List<Open> find() throws ExecutionException, InterruptedException {
        var before = open();
        if (before.isEmpty()) {
            return List.of();
        }
        var known = known();
        var after = open();
        return before.stream()
                .filter(transaction -> !endsByItself(transaction, known))
                .filter(after::contains)
                .toList();
    }

    private List<Open> open() throws ExecutionException, InterruptedException {
        return admin.describeProducers(partitions()).all().get().entrySet().stream()
                .flatMap(partition -> partition.getValue().activeProducers().stream()
                        .flatMap(producer -> open(partition.getKey(), producer).stream()))
                .toList();
    }

    private static Optional<Open> open(TopicPartition partition, ProducerState producer) {
        var start = producer.currentTransactionStartOffset();
        var spec = new AbortTransactionSpec(
                partition,
                producer.producerId(),
                (short) producer.producerEpoch(),
                producer.coordinatorEpoch().orElse(0));
        return start.isPresent() ? Optional.of(new Open(start.getAsLong(), spec)) : Optional.empty();
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

    private static boolean endsByItself(Open transaction, Map<Long, TransactionDescription> known) {
        var description = known.get(transaction.spec().producerId());
        return description != null
                && WILL_END.contains(description.state())
                && description.topicPartitions().contains(transaction.spec().topicPartition());
    }
}
