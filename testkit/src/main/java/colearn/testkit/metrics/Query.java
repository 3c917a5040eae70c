package colearn.testkit.metrics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What an expression in PromQL asks for. No parser: it knows as much of the language as the project's own expressions use.
 *
 * @param metrics their names
 * @param conditions on labels of one metric
 * @param grouped labels that the whole is grouped or matched by
 */
record Query(Set<String> metrics, List<Condition> conditions, Set<String> grouped) {
    private static final Pattern GROUPING =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\((?<labels>[^)]*)\\)");
    private static final Pattern SELECTOR =
            Pattern.compile("(?<metric>[a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(?<call>\\()?(\\{(?<labels>[^}]*)})?");
    private static final Pattern CONDITION =
            Pattern.compile("(?<label>[a-zA-Z_][a-zA-Z0-9_]*)\\s*(?<how>=~|!~|!=|=)\\s*\"(?<value>[^\"]*)\"");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "offset", "bool", "inf", "nan");

    /**
     * What is asked of a label.
     *
     * @param how one of = != =~ !~
     */
    record Condition(String metric, String label, String how, String value) {
        /** Whether the service tells a value that fits; what a dashboard puts in ($service) fits always. */
        boolean fits(Set<String> told) {
            return switch (how) {
                case "=" -> value.contains("$") || told.contains(value);
                case "=~" -> told.stream().anyMatch(it -> it.matches(value));
                default -> true;
            };
        }
    }

    static Query of(String expression) {
        var grouped = new LinkedHashSet<String>();
        var ungrouped = GROUPING.matcher(expression).replaceAll(found -> {
            for (var label : found.group("labels").split(",")) {
                grouped.add(label.strip());
            }
            return " ";
        });
        // Ranges hold variables and units, which look like names.
        var bare = ungrouped.replaceAll("\\[[^]]*]", "");
        var metrics = new LinkedHashSet<String>();
        var conditions = new ArrayList<Condition>();
        SELECTOR.matcher(bare).results().filter(Query::isMetric).forEach(found -> {
            metrics.add(found.group("metric"));
            var labels = found.group("labels");
            CONDITION
                    .matcher(labels == null ? "" : labels)
                    .results()
                    .map(it ->
                            new Condition(found.group("metric"), it.group("label"), it.group("how"), it.group("value")))
                    .forEach(conditions::add);
        });
        grouped.remove("");
        return new Query(metrics, conditions, grouped);
    }

    private static boolean isMetric(MatchResult found) {
        return found.group("call") == null && !WORDS.contains(found.group("metric"));
    }
}
