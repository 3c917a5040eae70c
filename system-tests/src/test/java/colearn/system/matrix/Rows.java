package colearn.system.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.local.api.Tokens.Role;
import colearn.local.state.Service;
import colearn.system.stack.Doors;
import colearn.testkit.http.Client;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads the matrix with a program manager's rights. */
public final class Rows {
    private final Client matrix;
    private final Client people;
    private final Map<String, String> names = new HashMap<>();

    public Rows(Doors doors) {
        this(doors.at(Service.INSIGHT, Role.PROGRAM_MANAGER), doors.at(Service.PARTNER, Role.PROGRAM_MANAGER));
    }

    private Rows(Client matrix, Client people) {
        this.matrix = matrix;
        this.people = people;
    }

    /**
     * The rows that a telling of the demo has made, in the order of the answer.
     *
     * @param telling its name, empty for the first
     */
    public List<Row> of(String telling) {
        return answers(telling).stream().map(this::row).toList();
    }

    /** The rows of a telling as the API answers them. */
    public List<JsonNode> answers(String telling) {
        var page = matrix.get("/matrix?limit=200").expect(200).json();
        assertThat(page.path("next").isString()).as("all on one page").isFalse();
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(row -> partners(row).anyMatch(name -> isOf(telling, name)))
                .toList();
    }

    /** What the events behind each cell of a telling are: "purpose, side" → their sources and types. */
    public Map<String, List<String>> evidence(String telling) {
        var all = new TreeMap<String, List<String>>();
        for (var row : answers(telling)) {
            for (var side : List.of("A", "B")) {
                var relationship = row.required("relationshipId").asString();
                all.put(
                        row.required("purpose").asString() + ", " + side,
                        evidence(relationship, side).stream()
                                .map(it -> it.required("source").asString() + " "
                                        + it.required("type").asString())
                                .sorted()
                                .toList());
            }
        }
        return all;
    }

    /** The events behind one cell, in the order of insight-service's log. */
    public List<JsonNode> evidence(String relationship, String side) {
        var answer = matrix.get("/matrix/" + relationship + "/evidence?side=" + side);
        return List.copyOf(
                answer.expect(200).json().required("events").asArray().values());
    }

    private static Stream<String> partners(JsonNode row) {
        return Stream.of("/sideA/parties", "/sideB/parties")
                .flatMap(side -> StreamSupport.stream(row.at(side).spliterator(), false))
                .map(party -> party.at("/partner/name").asString(""));
    }

    /** Other stories have partners of other names. */
    private static boolean isOf(String telling, String partner) {
        return Source.PARTNERS.stream()
                .map(name -> telling.isEmpty() ? name : name + " (" + telling + ")")
                .anyMatch(partner::equals);
    }

    private Row row(JsonNode row) {
        return new Row(
                row.required("level").asString(),
                row.required("purpose").asString(),
                row.required("balance").asString(),
                row.required("sessionsHeld").asInt(),
                cell(row.required("sideA")),
                cell(row.required("sideB")));
    }

    private Cell cell(JsonNode side) {
        var parties = new HashMap<String, String>();
        var labels = new ArrayList<String>();
        for (var party : side.required("parties")) {
            var label = label(party);
            parties.put(party.required("id").asString(), label);
            labels.add(label);
        }
        var learned = StreamSupport.stream(side.required("confirmed").spliterator(), false)
                .map(it -> parties.get(it.required("learner").asString()) + ": "
                        + it.required("statement").asString())
                .sorted()
                .toList();
        assertThat(side.required("attributed")).isEmpty();
        assertThat(side.required("disputed")).isEmpty();
        return new Cell(labels, learned, side.required("silent").asBoolean());
    }

    private String label(JsonNode party) {
        return party.path("label").isString()
                ? party.path("label").asString()
                : names.computeIfAbsent(
                        party.required("id").asString(),
                        id -> people.get("/persons/" + id).expect(200).text("/name"));
    }
}
