package colearn.local.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Lays the matrix out: a row for each relationship, a column for each side. */
final class MatrixTable {
    private static final Columns COLUMNS = new Columns(26, 44, 44);

    private final Map<String, String> names;

    /**
     * A layout that knows people.
     *
     * @param names of people, by id
     */
    MatrixTable(Map<String, String> names) {
        this.names = names;
    }

    String of(List<JsonNode> rows) {
        StringBuilder table = new StringBuilder();
        table.append(COLUMNS.rule('='));
        table.append(COLUMNS.row(
                List.of("CO-LEARNING RELATIONSHIPS"), List.of("WHAT SIDE A LEARNED"), List.of("WHAT SIDE B LEARNED")));
        table.append(COLUMNS.rule('='));
        for (JsonNode row : rows) {
            table.append(COLUMNS.row(heading(row), cell(row.required("sideA")), cell(row.required("sideB"))));
            table.append(COLUMNS.rule('-'));
        }
        if (rows.isEmpty()) {
            table.append("There is no relationship yet: './colearn demo' makes some.")
                    .append(System.lineSeparator());
        }
        return table.toString();
    }

    private static List<String> heading(JsonNode row) {
        return List.of(
                row.required("level").asString(),
                row.path("purpose").asString(""),
                "",
                "[" + row.required("balance").asString() + "]");
    }

    private List<String> cell(JsonNode side) {
        List<String> lines = new ArrayList<>();
        List<String> parties = new ArrayList<>();
        for (JsonNode party : side.required("parties")) {
            parties.add(name(party));
        }
        lines.add(String.join("; ", parties));
        for (JsonNode learning : side.required("confirmed")) {
            lines.add(learned(side, learning, ""));
        }
        for (JsonNode learning : side.path("attributed")) {
            lines.add(learned(side, learning, " (not confirmed yet)"));
        }
        for (JsonNode learning : side.path("disputed")) {
            lines.add(learned(side, learning, " (disputed)"));
        }
        if (side.required("silent").asBoolean()) {
            lines.add("(has not said yet what it learned)");
        }
        return lines;
    }

    /** Who learned is said where the side has more than one party. */
    private String learned(JsonNode side, JsonNode learning, String standing) {
        String who = "";
        if (side.required("parties").size() > 1) {
            for (JsonNode party : side.required("parties")) {
                if (party.required("id").equals(learning.required("learner"))) {
                    who = name(party) + ": ";
                }
            }
        }
        return "* " + who + learning.path("statement").asString("(not for this reader)") + standing;
    }

    private String name(JsonNode party) {
        String id = party.required("id").asString();
        return party.path("label").asString(names.getOrDefault(id, "somebody"));
    }
}
