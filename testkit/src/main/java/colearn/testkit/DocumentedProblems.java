package colearn.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.problem.Problem;
import colearn.platform.problem.ProblemType;
import colearn.testkit.openapi.Description;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types of problems that {@code docs/problems.md} lists in one section, with their statuses. What a service can answer and what is listed
 * are the same: neither is there a problem that nobody explains, nor an explanation of what never happens.
 */
public record DocumentedProblems(String section, Map<String, Integer> statuses) {
    private static final Path LIST = Path.of("..", "docs", "problems.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (\\d{3}) \\|");
    private static final Set<String> PLATFORMS =
            Arrays.stream(ProblemType.values()).map(ProblemType::type).collect(Collectors.toSet());

    /** @param section its heading, for example {@code partner-service} */
    public static DocumentedProblems of(String section) {
        var parts = Stream.of(text().split("(?m)^## "))
                .filter(it -> it.startsWith(section + "\n"))
                .toList();
        assertThat(parts).as("sections '%s' of %s", section, LIST).hasSize(1);
        var statuses = ROW.matcher(parts.getFirst())
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> Integer.valueOf(row.group(2))));
        return new DocumentedProblems(section, new TreeMap<>(statuses));
    }

    /** Those of the platform are listed in a section of their own. */
    public void areThose(Stream<Problem> answered) {
        areThose(answered.collect(Collectors.toMap(Problem::type, Problem::status, (one, same) -> {
            assertThat(one).as("a type has one status").isEqualTo(same);
            return one;
        })));
    }

    /** @param answered status by type */
    public void areThose(Map<String, Integer> answered) {
        var own = new TreeMap<>(answered);
        own.keySet().removeAll(PLATFORMS);
        assertThat(own).as("problems of %s, and those in %s", section, LIST).isEqualTo(statuses);
    }

    /** What an API's description says of its own operations is explained here, or under every service. */
    public void explain(Description description) {
        var described = new TreeMap<String, Integer>();
        for (var operation : description.operations()) {
            for (var status : operation.statuses()) {
                if (status.matches("[45]..")) {
                    operation
                            .problems(Integer.parseInt(status))
                            .forEach(it -> described.put(it, Integer.valueOf(status)));
                }
            }
        }
        var all = new TreeMap<>(of("Every service").statuses());
        all.putAll(statuses);
        assertThat(all).as("problems that are explained").containsAllEntriesOf(described);
    }

    private static String text() {
        try {
            return Files.readString(LIST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
