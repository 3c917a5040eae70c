package colearn.observability;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What is wrong with a dashboard, a sentence each: what Grafana drops without a word (fields that it does not know), shows as an
 * error (kinds of panels, variables and data sources that are not there) or lays one above the other.
 *
 * @param json the file that is imported
 */
record DashboardRules(JsonNode json) {
    private static final int COLUMNS = 24;
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)}?");
    private static final Set<String> FIELDS = Set.of(
            "uid title description tags schemaVersion version editable refresh timezone time templating links annotations panels"
                    .split(" "));
    private static final Set<String> PANEL_FIELDS = Set.of(
            "id type title description datasource gridPos fieldConfig targets options collapsed panels".split(" "));
    private static final Set<String> TARGET_FIELDS = Set.of("refId datasource expr legendFormat".split(" "));
    private static final Set<String> DEFAULTS = Set.of("unit min max decimals thresholds".split(" "));
    private static final Set<String> OPTIONS = Set.of("reduceOptions colorMode textMode legend tooltip".split(" "));
    private static final Set<String> KINDS = Set.of("row", "stat", "timeseries");
    /** Ids of Grafana's own formats; another word is shown behind each number as it stands. */
    private static final Set<String> UNITS = Set.of("short", "none", "s", "ms", "percentunit", "bytes", "ops", "reqps");

    List<String> broken() {
        var broken = new ArrayList<String>();
        onlyKnown("the dashboard", json, FIELDS).forEach(broken::add);
        if (!json.path("uid").asText().matches("[a-z-]{1,40}")) {
            broken.add("uid is none");
        }
        // 36 brought data sources as objects; what is newer than an instance knows is not migrated.
        if (json.path("schemaVersion").asInt() < 36
                || json.path("schemaVersion").asInt() > 41) {
            broken.add("schemaVersion is not of Grafana 9 to 11");
        }
        var ids = new HashSet<Integer>();
        for (var panel : panels()) {
            var name = "panel " + panel.path("id").asText() + " "
                    + panel.path("title").asText();
            if (!ids.add(panel.path("id").asInt(0)) || ids.contains(0)) {
                broken.add(name + ": its id is missing or another's");
            }
            ofPanel(panel).map(it -> name + ": " + it).forEach(broken::add);
        }
        overlapping().forEach(broken::add);
        return broken;
    }

    private List<JsonNode> panels() {
        return StreamSupport.stream(json.path("panels").spliterator(), false).toList();
    }

    private Stream<String> ofPanel(JsonNode panel) {
        var kind = panel.path("type").asText();
        if (!KINDS.contains(kind)) {
            return Stream.of(kind + " is no kind of panel that is meant here");
        }
        return kind.equals("row")
                ? onlyKnown("the row", panel, PANEL_FIELDS)
                : Stream.of(
                                onlyKnown("the panel", panel, PANEL_FIELDS),
                                onlyKnown("options", panel.path("options"), OPTIONS),
                                onlyKnown("defaults", panel.at("/fieldConfig/defaults"), DEFAULTS),
                                unless(
                                        UNITS.contains(panel.at("/fieldConfig/defaults/unit")
                                                .asText()),
                                        "its unit is no format"),
                                unless(asksTheChosen(panel), "does not ask the chosen data source"),
                                unless(!panel.path("targets").isEmpty(), "asks nothing"),
                                thresholds(panel.at("/fieldConfig/defaults/thresholds/steps")),
                                targets(panel))
                        .flatMap(it -> it);
    }

    private Stream<String> targets(JsonNode panel) {
        var references = new HashSet<String>();
        return StreamSupport.stream(panel.path("targets").spliterator(), false)
                .flatMap(target -> Stream.of(
                                onlyKnown("a target", target, TARGET_FIELDS),
                                unless(references.add(target.path("refId").asText()), "two targets have one refId"),
                                unless(asksTheChosen(target), "a target does not ask the chosen data source"),
                                unknownVariables(target.path("expr").asText()))
                        .flatMap(it -> it));
    }

    private Stream<String> unknownVariables(String text) {
        var known = json.at("/templating/list").findValuesAsText("name");
        return VARIABLE.matcher(text)
                .results()
                .map(it -> it.group(1))
                .filter(it -> !it.startsWith("__") && !known.contains(it))
                .map(it -> "$" + it + " is no variable of the dashboard");
    }

    /** Grafana wants the first open to below, and each next one higher. */
    private static Stream<String> thresholds(JsonNode steps) {
        for (int i = 0; i < steps.size(); i++) {
            var value = steps.get(i).path("value");
            if (i == 0
                    ? !value.isNull()
                    : !value.isNumber()
                            || i > 1
                                    && value.asDouble()
                                            <= steps.get(i - 1).path("value").asDouble()) {
                return Stream.of("its thresholds do not rise from nothing");
            }
        }
        return Stream.of();
    }

    private static boolean asksTheChosen(JsonNode asking) {
        return asking.at("/datasource/type").asText().equals("prometheus")
                && asking.at("/datasource/uid").asText().equals("${datasource}");
    }

    private Stream<String> overlapping() {
        var taken = new HashSet<String>();
        return panels().stream().flatMap(panel -> {
            var place = panel.path("gridPos");
            int x = place.path("x").asInt(-1);
            int y = place.path("y").asInt(-1);
            int width = place.path("w").asInt();
            int height = place.path("h").asInt();
            if (x < 0 || y < 0 || width < 1 || height < 1 || x + width > COLUMNS) {
                return Stream.of(panel.path("title").asText() + " is outside of the grid");
            }
            boolean free = true;
            for (int column = x; column < x + width; column++) {
                for (int row = y; row < y + height; row++) {
                    free &= taken.add(column + "," + row);
                }
            }
            return unless(free, panel.path("title").asText() + " lies above another");
        });
    }

    private static Stream<String> onlyKnown(String where, JsonNode object, Set<String> known) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names.stream().filter(it -> !known.contains(it)).map(it -> where + " has an unknown field " + it);
    }

    private static Stream<String> unless(boolean held, String broken) {
        return held ? Stream.empty() : Stream.of(broken);
    }
}
