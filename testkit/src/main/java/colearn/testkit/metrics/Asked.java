package colearn.testkit.metrics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One expression of a dashboard or a rule.
 *
 * @param where it stands, for who has to mend it
 * @param text that is shown beside it, with labels in two braces
 */
public record Asked(String where, String expression, String text) {
    private static final Pattern SHOWN = Pattern.compile("\\{\\{\\s*(\\$labels\\.)?(?<label>[a-zA-Z_]+)\\s*}}");
    /** Their values come of what people do; a scrape need not have each. */
    private static final Set<String> ANY = Set.of("status", "uri", "outcome", "job", "instance");

    /** What a service does not tell; empty when all is well. */
    public List<String> missingIn(Scrape scrape) {
        var query = Query.of(expression);
        var missing = new ArrayList<String>();
        if (query.metrics().isEmpty()) {
            missing.add("%s: asks for nothing: %s".formatted(where, expression));
        }
        query.metrics().stream()
                .filter(metric -> !scrape.has(metric))
                .forEach(metric -> missing.add("%s: no metric %s".formatted(where, metric)));
        for (var condition : query.conditions()) {
            if (!scrape.has(condition.metric(), condition.label())) {
                missing.add("%s: %s has no label %s".formatted(where, condition.metric(), condition.label()));
            } else if (!ANY.contains(condition.label())
                    && !condition.fits(scrape.values(condition.metric(), condition.label()))) {
                missing.add("%s: %s never has %s".formatted(where, condition.metric(), condition));
            }
        }
        var labels = new LinkedHashSet<>(query.grouped());
        SHOWN.matcher(text).results().map(it -> it.group("label")).forEach(labels::add);
        labels.stream()
                .filter(label -> query.metrics().stream().noneMatch(metric -> scrape.has(metric, label)))
                .forEach(label -> missing.add("%s: nothing there has a label %s".formatted(where, label)));
        return missing;
    }
}
