package colearn.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DocumentedProblemsTest {
    private static final Path LIST = Path.of("..", "docs", "problems.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (\\d{3}) \\|");

    @Test
    void theListAndTheCodeAreEqual() throws IOException {
        var text = Files.readString(LIST);
        var section = text.substring(text.indexOf("\n## Every service"));
        var next = section.indexOf("\n## ", 4);
        Map<String, Integer> documented = ROW.matcher(next < 0 ? section : section.substring(0, next))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> Integer.valueOf(row.group(2))));
        Map<String, Integer> thrown =
                Arrays.stream(ProblemType.values()).collect(Collectors.toMap(ProblemType::type, ProblemType::status));
        assertThat(documented).isEqualTo(thrown);
    }
}
