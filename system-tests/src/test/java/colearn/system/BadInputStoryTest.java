package colearn.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.local.api.Tokens.Role;
import colearn.local.state.Service;
import colearn.system.stack.Stack;
import colearn.system.stack.Topics;
import colearn.system.stack.WholeStack;
import colearn.system.tale.Pair;
import colearn.testkit.http.Client;
import colearn.testkit.http.Reply;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What nobody should have sent is refused or put aside, with its reason, and holds nobody else up. */
@ExtendWith(WholeStack.class)
class BadInputStoryTest {
    private static final String TOPIC = "colearn.partner.events";
    private static final List<Service> LISTENERS = List.of(Service.SESSION, Service.INSIGHT);

    @Test
    void garbageOnATopicIsPutAsideWhereAnOperatorSeesItAndHoldsUpItsOwnAggregateAlone(Stack stack) {
        var struck = Pair.begin(stack, "garbage");
        var other = Pair.begin(stack, "no garbage");
        putGarbageBehind(stack, struck.id());

        var behind = joins(stack, struck);
        var meanwhile = joins(stack, other);

        for (var service : LISTENERS) {
            operator(stack, service)
                    .eventually(
                            "/operations/quarantine",
                            it -> assertThat(waiting(it, struck.id()))
                                    .hasSize(2)
                                    .first()
                                    .satisfies(first -> {
                                        assertThat(first.required("topic").asString())
                                                .isEqualTo(TOPIC);
                                        assertThat(first.required("reason").asString())
                                                .contains("CloudEvent");
                                    }));
        }
        assertThat(mayWrite(stack, other, meanwhile))
                .as("the other relationship")
                .isEqualTo(201);
        assertThat(mayWrite(stack, struck, behind))
                .as("what waits behind the garbage")
                .isNotEqualTo(201);

        for (var service : LISTENERS) {
            var operator = operator(stack, service);
            var first =
                    waiting(operator.get("/operations/quarantine"), struck.id()).getFirst();
            operator.post(
                            "/operations/quarantine/" + first.required("id").asString() + "/skip",
                            Map.of("why", "Nobody knows who wrote it."))
                    .expect(200);
            assertThat(waiting(operator.get("/operations/quarantine"), struck.id()))
                    .isEmpty();
        }
        assertThat(mayWrite(stack, struck, behind)).as("once it was skipped").isEqualTo(201);
    }

    @Test
    void aToolWithoutAStruggleIsRefusedWithTheReason(Stack stack) {
        var pair = Pair.begin(stack, "tool");
        var session = pair.session(pair.struggle());
        var elsewhere = Pair.begin(stack, "another struggle").struggle();
        for (var struggle : Set.of(UUID.fromString("01900000-0000-7000-8000-00000000dead"), elsewhere)) {
            var refused = use(pair, session, Map.of("tool", "A3", "struggleId", struggle, "fit", "It is popular."));
            refused.expectProblem(409, "tool-without-struggle");
            assertThat(refused.text("/detail")).contains(struggle.toString()).contains("Go and see first");
        }
        var none = use(pair, session, Map.of("tool", "A3", "fit", "It is popular."));
        none.expectProblem(409, "tool-without-struggle");
        assertThat(none.text("/detail")).contains("Say which struggle");

        var kept = pair.coach().at(Service.SESSION).get("/sessions/" + session).expect(200);
        assertThat(kept.json().required("tools")).as("nothing was recorded").isEmpty();
    }

    private static Reply use(Pair pair, UUID session, Map<String, ?> tool) {
        return pair.coach().at(Service.SESSION).post("/sessions/" + session + "/tools", tool);
    }

    /** In the partition where records of that aggregate are, with its key, and then none of what a record needs. */
    private static void putGarbageBehind(Stack stack, UUID aggregate) {
        var topics = new Topics(stack);
        var key = aggregate.toString().getBytes(UTF_8);
        var partition = topics.everything().stream()
                .filter(it -> it.topic().equals(TOPIC) && new String(it.key(), UTF_8).equals(aggregate.toString()))
                .findFirst()
                .orElseThrow()
                .partition();
        topics.put(TOPIC, partition, key, "\u0000 not an event".getBytes(UTF_8));
    }

    /** A second nurse joins; what session-service lets her do tells whether it has heard of it. */
    private static Joined joins(Stack stack, Pair pair) {
        var nurse = pair.anotherNurse();
        var joined = stack.at(Service.PARTNER, Role.PROGRAM_MANAGER)
                .post(
                        "/relationships/" + pair.id() + "/members",
                        Map.of("side", "A", "personId", nurse.id(), "from", "2026-01-01"))
                .expect(200);
        return new Joined(nurse.at(Service.SESSION), joined);
    }

    private record Joined(Client nurse, Reply told) {}

    /** The status that a note of hers gets, once session-service has heard all that came before. */
    private static int mayWrite(Stack stack, Pair pair, Joined joined) {
        stack.at(Service.SESSION, Role.PROGRAM_MANAGER)
                .after(joined.told())
                .eventually("/sessions?relationship=" + pair.id(), it -> it.expect(200));
        var session = pair.session(pair.struggle());
        return joined.nurse()
                .post(
                        "/sessions/" + session + "/notes",
                        Map.of("visibility", "RELATIONSHIP", "text", "I am one of you now."))
                .status();
    }

    private static Client operator(Stack stack, Service service) {
        return stack.at(service, Role.OPERATOR);
    }

    private static List<JsonNode> waiting(Reply quarantine, UUID aggregate) {
        return StreamSupport.stream(
                        quarantine.expect(200).json().required("items").spliterator(), false)
                .filter(it -> it.path("aggregateId").asString("").equals(aggregate.toString()))
                .toList();
    }
}
