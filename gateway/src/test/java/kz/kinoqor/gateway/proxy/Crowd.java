package kz.kinoqor.gateway.proxy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Many callers at once. */
final class Crowd {

    private Crowd() {}

    /** What one of them does. */
    @FunctionalInterface
    interface Caller<T> {

        T call(int number) throws Exception;
    }

    /** What each of them has come to, in the order of their numbers. */
    static <T> List<T> of(int size, Caller<T> caller) throws Exception {
        var tasks = IntStream.range(0, size)
                .<Callable<T>>mapToObj(number -> () -> caller.call(number))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
