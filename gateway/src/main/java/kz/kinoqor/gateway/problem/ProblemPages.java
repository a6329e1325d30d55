package kz.kinoqor.gateway.problem;

import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** All pages of {@code docs/problems/}, which travel inside the gateway. */
@Singleton
public class ProblemPages {

    private final TreeMap<String, ProblemPage> byCode = new TreeMap<>();

    ProblemPages() {
        try {
            ClassPathUtils.consumeAsPaths("problems", this::readAll);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readAll(Path folder) {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
                var page = ProblemPage.parse(String.valueOf(file.getFileName()), Files.readString(file));
                byCode.put(page.code(), page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<ProblemPage> page(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** In the order of their codes. */
    public Collection<ProblemPage> all() {
        return Collections.unmodifiableCollection(byCode.values());
    }

    /** The pages of one status. */
    public record Shelf(int status, List<ProblemPage> pages) {}

    /** In the order of their status, then of their codes. */
    public List<Shelf> shelves() {
        var byStatus = new TreeMap<Integer, List<ProblemPage>>();
        all().forEach(page -> byStatus.computeIfAbsent(page.status(), status -> new ArrayList<>())
                .add(page));
        return byStatus.entrySet().stream()
                .map(entry -> new Shelf(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }
}
