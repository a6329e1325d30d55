package kz.kinoqor.kit.testing.plan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import kz.kinoqor.kit.testing.OncePerJvm;
import org.jspecify.annotations.Nullable;

/** What this JVM's services have sent to their databases, each statement once. What tests send themselves is left out. */
final class StatementRecord {

    private static final String NAME = "kinoqor.test.statements";
    private static final Pattern PLANNED =
            Pattern.compile("^\\s*(select|with|insert|update|delete|merge)\\b", Pattern.CASE_INSENSITIVE);
    private static final String OURS = "kz.kinoqor.";
    private static final List<String> TESTING =
            List.of("kz.kinoqor.kit.testing.", "kz.kinoqor.kit.inbox.topicside.", "kz.kinoqor.local.");
    /** Sends what others ask for. */
    private static final String QUERIES = "kz.kinoqor.kit.query.";

    /** By this class loader; the others note it again, which changes nothing. */
    private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

    private StatementRecord() {}

    static List<RecordedStatement> all() {
        return OncePerJvm.words(NAME).stream()
                .map(RecordedStatement::parse)
                .sorted(Comparator.comparing(RecordedStatement::place))
                .toList();
    }

    static void add(String text, @Nullable PreparedStatement prepared) {
        if (!PLANNED.matcher(text).find() || KNOWN.contains(text)) {
            return;
        }
        place().ifPresent(place -> {
            KNOWN.add(text);
            OncePerJvm.add(NAME, new RecordedStatement(place, text, types(prepared)).line());
        });
    }

    /** Where it comes from; empty where that is a test, or nothing of ours. */
    private static Optional<String> place() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> frame.getClassName().startsWith(OURS)
                                && !frame.getClassName().startsWith(QUERIES)
                                && !frame.getClassName().startsWith(StatementRecord.class.getPackageName()))
                        .findFirst())
                .filter(frame -> !isOfTests(frame.getClassName()))
                .map(frame -> frame.getClassName()
                                .substring(frame.getClassName().lastIndexOf('.') + 1) + "." + frame.getMethodName());
    }

    private static boolean isOfTests(String type) {
        return TESTING.stream().anyMatch(type::startsWith)
                || Files.exists(Path.of("target", "test-classes", type.replace('.', '/') + ".class"));
    }

    /** As the database takes them, once the values are set. */
    private static List<String> types(@Nullable PreparedStatement prepared) {
        var types = new ArrayList<String>();
        if (prepared == null) {
            return types;
        }
        try {
            var parameters = prepared.getParameterMetaData();
            for (int i = 1; i <= parameters.getParameterCount(); i++) {
                types.add(parameters.getParameterTypeName(i));
            }
            return types;
        } catch (SQLException e) {
            // What it fails on, the statement itself is about to fail on.
            return List.of();
        }
    }
}
