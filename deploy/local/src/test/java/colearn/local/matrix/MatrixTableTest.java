package colearn.local.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MatrixTableTest {
    private static final String ROW = """
            {"level": "INDIVIDUAL", "purpose": "Learn to build a bumper", "balance": "ONE_SIDED",
             "sideA": {"silent": false,
                       "parties": [{"type": "PERSON", "id": "p1", "label": null},
                                   {"type": "GROUP", "id": "g1", "label": "Team leaders"}],
                       "confirmed": [{"learner": "g1", "statement": "To teach faster"}],
                       "attributed": [{"learner": "p1", "statement": "Standard work"}],
                       "disputed": []},
             "sideB": {"silent": true,
                       "parties": [{"type": "ORGANISATION", "id": "o1", "label": "Toyota"}],
                       "confirmed": [], "attributed": [], "disputed": []}}""";

    @Test
    void saysWhoLearnedWhatOnWhichSide() {
        String table = table(ROW);
        assertThat(table)
                .contains("INDIVIDUAL", "Learn to build a bumper", "[ONE_SIDED]")
                .contains("New hire; Team leaders")
                .contains("* Team leaders: To teach faster")
                .contains("* New hire: Standard work (not confirmed")
                .containsPattern("Toyota\n.*\\(has not said yet what it learned\\)");
    }

    @Test
    void noLineIsWiderThanTheTable() {
        String table = table(ROW.replace("To teach faster", "x".repeat(100) + " and on ".repeat(30)));
        int width = table.lines().findFirst().orElseThrow().length();
        assertThat(table.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
    }

    private static String table(String row) {
        JsonNode parsed = JsonMapper.shared().readTree(row);
        return new MatrixTable(Map.of("p1", "New hire")).of(List.of(parsed)).replace("\r", "");
    }
}
