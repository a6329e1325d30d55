package kz.kinoqor.local.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kz.kinoqor.local.process.Progress;

/**
 * How a stack is to be started.
 *
 * @param home the folder for everything it keeps
 * @param gatewayPort where the gateway listens; 0 for any free port
 * @param environment added to the environment of a service, by the service's name
 * @param lasting whether the parts written in Java are to be fast after a minute rather than there soon
 * @param progress told of each part that becomes ready
 */
public record StackPlan(
        Path home, int gatewayPort, Map<String, Map<String, String>> environment, boolean lasting, Progress progress) {

    public StackPlan {
        environment = Map.copyOf(environment);
    }

    /** All ports free, nobody told. */
    public static StackPlan in(Path home) {
        return new StackPlan(home, 0, Map.of(), false, Progress.SILENT);
    }

    public StackPlan onPort(int port) {
        return new StackPlan(home, port, environment, lasting, progress);
    }

    public StackPlan telling(Progress listener) {
        return new StackPlan(home, gatewayPort, environment, lasting, listener);
    }

    /** As they would run for days: nothing is put off for the sake of a quick start. */
    public StackPlan forLong() {
        return new StackPlan(home, gatewayPort, environment, true, progress);
    }

    /** One more setting for a service, say a failpoint. */
    public StackPlan with(String service, String name, String value) {
        var all = new HashMap<>(environment);
        var own = new HashMap<>(all.getOrDefault(service, Map.of()));
        own.put(name, value);
        all.put(service, Map.copyOf(own));
        return new StackPlan(home, gatewayPort, all, lasting, progress);
    }
}
