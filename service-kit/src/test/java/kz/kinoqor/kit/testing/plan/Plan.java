package kz.kinoqor.kit.testing.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How PostgreSQL would go about a statement. */
record Plan(JsonNode root) {

    private static final Set<String> THROUGH_AN_INDEX = Set.of("Index Scan", "Index Only Scan", "Bitmap Heap Scan");
    /** What takes in all there is before it gives anything. */
    private static final Set<String> TAKES_ALL = Set.of("Aggregate", "Hash", "Sort", "SetOp", "WindowAgg", "Group");

    private static final Pattern ONE_VALUE = Pattern.compile("\\s(=|@>)\\s");
    private static final Pattern LOWER = Pattern.compile("\\s~?>=?~?\\s");
    private static final Pattern UPPER = Pattern.compile("\\s~?<=?~?\\s");

    /**
     * The tables it would walk through: read from end to end, or along an index that the question does not narrow.
     *
     * @param small tables that may be
     * @param partial indexes of few rows
     */
    List<String> walks(Set<String> small, Set<String> partial) {
        var walks = new ArrayList<String>();
        collect(root, false, (node, few) -> {
            var table = node.path("Relation Name").asText();
            if (!small.contains(table) && walks(node, few, partial)) {
                walks.add(table);
            }
        });
        return walks;
    }

    private static boolean walks(JsonNode scan, boolean few, Set<String> partial) {
        var type = scan.path("Node Type").asText();
        if (type.equals("Seq Scan")) {
            return true;
        }
        if (!THROUGH_AN_INDEX.contains(type)
                || partial.contains(scan.path("Index Name").asText())) {
            return false;
        }
        var filtered = scan.has("Filter");
        return !narrows(scan.path("Index Cond").asText()
                        + scan.path("Recheck Cond").asText())
                && (filtered || !few);
    }

    /** To the rows of one value, or between two ends. */
    private static boolean narrows(String condition) {
        return ONE_VALUE.matcher(condition).find()
                || (LOWER.matcher(condition).find() && UPPER.matcher(condition).find());
    }

    private static void collect(JsonNode node, boolean few, Visit visit) {
        var type = node.path("Node Type").asText();
        if (node.path("Schema").asText().equals(LargeTables.SCHEMA)) {
            visit.scan(node, few);
        }
        var fewBelow = type.equals("Limit") || (few && !TAKES_ALL.contains(type));
        node.path("Plans").forEach(child -> collect(child, fewBelow, visit));
    }

    private interface Visit {
        /** @param few whether no more rows are taken than are wanted */
        void scan(JsonNode node, boolean few);
    }
}
