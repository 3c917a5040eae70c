package colearn.system;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.local.api.Tokens.Role;
import colearn.local.state.Service;
import colearn.system.matrix.Rows;
import colearn.system.stack.Logs;
import colearn.system.stack.Running;
import colearn.system.stack.Stack;
import colearn.system.stack.WholeStack;
import colearn.system.tale.Pair;
import colearn.testkit.http.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The events are the truth: a cell leads to them, rows are made from them anew, and an earlier matrix is one of fewer of them. */
@ExtendWith(WholeStack.class)
class HistoryStoryTest {
    private static final Pattern REPLAY = Pattern.compile("Colearn-Replay: (\\S+)");

    @Test
    void eachCellLeadsToTheEventsBehindIt(Stack stack) {
        var rows = new Rows(stack);
        for (var row : rows.answers("")) {
            var relationship = row.required("relationshipId").asString();
            for (var side : List.of("A", "B")) {
                var learnings = list(row.required("side" + side).required("confirmed"));
                var events = rows.evidence(relationship, side);
                for (var learning : learnings) {
                    assertThat(typesOf(events, learning.required("id").asString()))
                            .containsExactly("learning.recorded", "learning.confirmed");
                    for (var source : learning.required("evidence")) {
                        assertThat(typesOf(events, source.required("id").asString()))
                                .as("the session where it was learned")
                                .contains("session.held");
                    }
                }
                assertThat(events.isEmpty()).isEqualTo(learnings.isEmpty());
                assertThat(events)
                        .extracting(it -> it.required("position").asLong())
                        .isSorted();
            }
        }
    }

    @Test
    void everyViewRebuiltHasTheSameRows(Stack stack) {
        var logs = new Logs(stack);
        logs.settled();
        var before = logs.fingerprints();
        var generations = generations(logs);

        var rebuilds = new ArrayList<Running>();
        generations.keySet().forEach(view -> rebuilds.add(stack.begin("rebuild", view)));
        rebuilds.forEach(Running::awaitSuccess);

        assertThat(logs.fingerprints()).isEqualTo(before);
        assertThat(generations(logs))
                .as("other rows than before")
                .allSatisfy(
                        (view, generation) -> assertThat(generation).as(view).isGreaterThan(generations.get(view)));
    }

    @Test
    void replayedToAnEarlierPositionTheMatrixIsTheEarlierOne(Stack stack) {
        var pair = Pair.begin(stack, "replay");
        var session = pair.session(pair.struggle());
        var first = pair.nurseLearned(session, "To look before asking.", "PROGRAM");
        var earlier = analyst(stack).after(first).get("/matrix?limit=200").expect(200);
        var position = earlier.text("/position").split(":", -1)[2];
        var second = pair.coachLearned(session, "Where medicines wait.", "PROGRAM");
        var now = analyst(stack).after(second).get("/matrix?limit=200").expect(200);
        assertThat(now.json().path("items")).isNotEqualTo(earlier.json().path("items"));

        var said = stack.colearn("replay", "--view", "matrix", "--at", position);

        assertThat(said).contains("To look before asking.").doesNotContain("Where medicines wait.");
        var id = REPLAY.matcher(said).results().findFirst().orElseThrow().group(1);
        var replayed = analyst(stack).with("Colearn-Replay", id).get("/matrix?limit=200");
        assertThat(replayed.expect(200).json().path("items"))
                .isEqualTo(earlier.json().path("items"));
        assertThat(analyst(stack).get("/matrix?limit=200").json().path("items"))
                .as("the live matrix")
                .isEqualTo(now.json().path("items"));
    }

    private static Map<String, Long> generations(Logs logs) {
        var all = new TreeMap<String, Long>();
        for (var service : Service.values()) {
            for (var view : logs.views(service)) {
                all.put(
                        view.required("view").asString(),
                        view.required("generation").asLong());
            }
        }
        return all;
    }

    private static List<String> typesOf(List<JsonNode> events, String aggregate) {
        return events.stream()
                .filter(it -> it.required("aggregateId").asString().equals(aggregate))
                .map(it -> it.required("type").asString())
                .toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static Client analyst(Stack stack) {
        return stack.at(Service.INSIGHT, Role.ANALYST);
    }
}
