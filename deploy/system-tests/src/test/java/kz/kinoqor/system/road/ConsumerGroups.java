package kz.kinoqor.system.road;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Who shares the reading of the topics, as the broker knows it. */
public final class ConsumerGroups {

    private final String bootstrapServers;

    ConsumerGroups(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** The most by which any group has grown since then. */
    public int grownBy(Map<String, Integer> before) {
        return members().entrySet().stream()
                .mapToInt(group -> group.getValue() - before.getOrDefault(group.getKey(), group.getValue()))
                .max()
                .orElse(0);
    }

    /** How many members each group has that has any. */
    public Map<String, Integer> members() {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            var groups = admin.listConsumerGroups().all().get().stream()
                    .map(group -> group.groupId())
                    .toList();
            return admin.describeConsumerGroups(groups).all().get().entrySet().stream()
                    .filter(group -> !group.getValue().members().isEmpty())
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            group -> group.getValue().members().size()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
