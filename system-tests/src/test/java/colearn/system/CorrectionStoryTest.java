package colearn.system;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.local.api.Tokens.Role;
import colearn.local.state.Service;
import colearn.system.stack.Logs;
import colearn.system.stack.Running;
import colearn.system.stack.Stack;
import colearn.system.stack.WholeStack;
import colearn.system.tale.Pair;
import colearn.testkit.http.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a program manager entered wrongly is mended in one place, and everybody comes to know of it. */
@ExtendWith(WholeStack.class)
class CorrectionStoryTest {

    @Test
    void aPartnerThatWasEnteredWronglyIsRightInEveryServicesViews(Stack stack) {
        var pair = Pair.begin(stack, "correction");
        var partner = "/partners/" + pair.partner();
        var manager = stack.at(Service.PARTNER, Role.PROGRAM_MANAGER);
        assertThat(row(stack, pair.begun(), pair).toString()).contains("Clinic of correction");
        var shown = manager.get(partner).expect(200);
        var event = manager.get(partner + "/history").expect(200).text("/items/0/event");

        var corrected = manager.ifMatch(shown.json().required("version").asLong())
                .post(
                        partner + "/corrections",
                        Map.of(
                                "event",
                                event,
                                "amend",
                                Map.of(
                                        "name",
                                        "Van maker of correction",
                                        "industries",
                                        List.of(Map.of(
                                                "scheme", "ISIC", "version", "4", "code", "2910", "primary", true))),
                                "why",
                                "It makes vans, of course."))
                .expect(200);

        assertThat(row(stack, corrected, pair).toString())
                .contains("Van maker of correction")
                .doesNotContain("Clinic of correction");
        assertThat(ofIndustry(stack, corrected, "29")).contains(pair.id().toString());
        assertThat(ofIndustry(stack, corrected, "86")).doesNotContain(pair.id().toString());
        viewsRebuiltAreTheSame(stack, "partner_directory", "partner");
    }

    @Test
    void whatSomebodyLearnedIsSaidInOtherWordsAndThenTakenBack(Stack stack) {
        var pair = Pair.begin(stack, "words");
        var session = pair.session(pair.struggle());
        var said = pair.nurseLearned(session, "One of six is never there.", "PROGRAM");
        assertThat(row(stack, said, pair).toString()).contains("One of six is never there.");

        var amended = correct(pair, session, said, Map.of("learned", "One of six comes late."));
        var learned = row(stack, amended, pair);
        assertThat(learned.toString()).contains("One of six comes late.").doesNotContain("never there");
        assertThat(learned.json().at("/sideA/silent").asBoolean())
                .as("she wrote it for her own side, so it stands")
                .isFalse();

        var retracted = correct(pair, session, amended, null);
        var silent = row(stack, retracted, pair);
        assertThat(silent.toString()).doesNotContain("One of six");
        assertThat(silent.json().at("/sideA/silent").asBoolean()).isTrue();
        viewsRebuiltAreTheSame(stack, "session", "writing", "matrix", "balance");
    }

    /** The nurse says her reflection in other words, or takes it back. */
    private static Reply correct(Pair pair, UUID session, Reply seen, @Nullable Map<String, Object> amend) {
        var nurse = pair.nurse().at(Service.SESSION);
        var path = "/sessions/" + session;
        var correction = new HashMap<String, Object>(Map.of("why", "I looked again."));
        for (var event : nurse.get(path + "/history").expect(200).json().at("/items")) {
            if (event.required("type").asString().equals("session.reflection-recorded")) {
                correction.put("event", event.required("event").asString());
            }
        }
        correction.put(amend == null ? "retract" : "amend", amend == null ? true : amend);
        return nurse.ifMatch(seen.version())
                .post(path + "/corrections", correction)
                .expect(200);
    }

    private static Reply row(Stack stack, Reply after, Pair pair) {
        return stack.at(Service.INSIGHT, Role.ANALYST)
                .after(after)
                .eventually("/matrix/" + pair.id(), it -> it.expect(200));
    }

    private static String ofIndustry(Stack stack, Reply after, String code) {
        return stack.at(Service.INSIGHT, Role.ANALYST)
                .after(after)
                .get("/matrix?limit=200&industry=" + code)
                .expect(200)
                .toString();
    }

    private static void viewsRebuiltAreTheSame(Stack stack, String... views) {
        var logs = new Logs(stack);
        logs.settled();
        var before = logs.fingerprints();
        Stream.of(views).map(view -> stack.begin("rebuild", view)).toList().forEach(Running::awaitSuccess);
        assertThat(logs.fingerprints()).isEqualTo(before);
    }
}
