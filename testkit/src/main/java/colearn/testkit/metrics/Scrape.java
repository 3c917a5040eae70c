package colearn.testkit.metrics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a service told when it was scraped.
 *
 * @param metrics by name the values of each label
 */
public record Scrape(Map<String, Map<String, Set<String>>> metrics) {
    private static final Pattern LINE = Pattern.compile("(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(\\{(?<labels>.*)})? \\S+");
    private static final Pattern LABEL =
            Pattern.compile("(?<name>[a-zA-Z_][a-zA-Z0-9_]*)=\"(?<value>([^\"\\\\]|\\\\.)*)\"");
    /** The scraper's own. */
    private static final Set<String> ADDED = Set.of("job", "instance");

    /** @param text in Prometheus' text format */
    public static Scrape of(String text) {
        var metrics = new HashMap<String, Map<String, Set<String>>>();
        metrics.put("up", new HashMap<>());
        text.lines().filter(line -> !line.startsWith("#")).map(LINE::matcher).forEach(line -> {
            if (line.matches()) {
                var labels = metrics.computeIfAbsent(line.group("name"), name -> new HashMap<>());
                var label = LABEL.matcher(line.group("labels") == null ? "" : line.group("labels"));
                while (label.find()) {
                    labels.computeIfAbsent(label.group("name"), name -> new HashSet<>())
                            .add(label.group("value"));
                }
            }
        });
        return new Scrape(metrics);
    }

    boolean has(String metric) {
        return metrics.containsKey(metric);
    }

    boolean has(String metric, String label) {
        return ADDED.contains(label) || metrics.getOrDefault(metric, Map.of()).containsKey(label);
    }

    Set<String> values(String metric, String label) {
        return metrics.getOrDefault(metric, Map.of()).getOrDefault(label, Set.of());
    }
}
