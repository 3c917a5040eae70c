package colearn.session.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.identity.Role;
import colearn.session.SessionService;
import colearn.session.received.RelationshipFact;
import colearn.testkit.http.Client;
import colearn.testkit.http.Reply;
import colearn.testkit.service.ServiceUnderTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody wrote is read by those whom they let, and by nobody else. */
class WritingJourneyTest {
    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("session", SessionService.class);

    private Line line;
    private String session = "";

    @BeforeEach
    void begin() {
        line = new Line(SERVICE).begun();
        session = line.held();
    }

    @Test
    void aPrivateTextIsReadByItsAuthorAlone() {
        var note = line.newHire()
                .post(session + "/notes", Map.of("visibility", "PRIVATE", "text", "I was afraid to ask"))
                .expect(201);
        var reflection = line.newHire()
                .post(session + "/reflections", line.learned("PRIVATE"))
                .expect(201);
        var mine = seenBy(line.newHire(), reflection);
        assertThat(mine.text("/notes/0/text")).isEqualTo("I was afraid to ask");
        assertThat(mine.text("/reflections/0/learned")).isEqualTo("clips break where they are cold");
        assertNothingWritten(line.teamLeader(), note, reflection);
        assertNothingWritten(line.manager(), note, reflection);
        line.teamLeader().after(reflection).get(reflection.location()).expectProblem(404, "not-found");
        line.teamLeader()
                .post(reflection.location() + "/widening", Map.of("visibility", "PROGRAM"))
                .expectProblem(404, "not-found");
    }

    @Test
    void whatIsForTheRelationshipIsForItsMembers() {
        var reflection = line.newHire()
                .post(session + "/reflections", line.learned("RELATIONSHIP"))
                .expect(201);
        assertThat(seenBy(line.teamLeader(), reflection).text("/reflections/0/learned"))
                .isEqualTo("clips break where they are cold");
        assertNothingWritten(line.manager(), reflection);
        assertNothingWritten(line.as(line.stranger, Role.COACH), reflection);
    }

    @Test
    void whatIsForTheProgramIsForItsStaffToo() {
        var note = line.newHire()
                .post(session + "/notes", Map.of("visibility", "PROGRAM", "text", "warm the clips"))
                .expect(201);
        assertThat(seenBy(line.manager(), note).text("/notes/0/text")).isEqualTo("warm the clips");
        assertThat(seenBy(line.as(line.stranger, Role.ANALYST), note).text("/notes/0/text"))
                .isEqualTo("warm the clips");
    }

    @Test
    void onlyTheAuthorWidensAndNeverNarrows() {
        var reflection = line.newHire()
                .post(session + "/reflections", line.learned("PRIVATE"))
                .expect(201);
        var widening = reflection.location() + "/widening";
        var widened = line.newHire()
                .post(widening, Map.of("visibility", "RELATIONSHIP"))
                .expect(200);
        assertThat(widened.location()).isEqualTo(reflection.location());
        assertThat(seenBy(line.teamLeader(), widened).text("/reflections/0/visibility"))
                .isEqualTo("RELATIONSHIP");
        line.teamLeader().post(widening, Map.of("visibility", "PROGRAM")).expectProblem(403, "not-the-author");
        line.newHire().post(widening, Map.of("visibility", "PRIVATE")).expectProblem(409, "never-narrows");
    }

    @Test
    void whoIsOfNeitherSideFindsNoSession() {
        var note = line.newHire()
                .post(session + "/notes", Map.of("visibility", "PROGRAM", "text", "warm the clips"))
                .expect(201);
        line.stranger().after(note).get(session).expectProblem(404, "not-found");
        assertThat(line.stranger()
                        .get("/sessions?relationship=" + line.relationship)
                        .json()
                        .at("/items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void whoHasLeftReadsNoLongerWhatTheOthersWroteButStillTheirOwn() {
        var theirs = line.newHire()
                .post(session + "/reflections", line.learned("RELATIONSHIP"))
                .expect(201);
        var others = line.teamLeader()
                .post(session + "/reflections", line.learned("B", line.teamLeaders, "RELATIONSHIP"))
                .expect(201);
        assertThat(seenBy(line.newHire(), others).json().at("/reflections").size())
                .isEqualTo(2);
        line.heard.relationship(
                line.relationship,
                new RelationshipFact.SideMemberLeft("A", line.newHire, LocalDate.parse("2025-04-01")));
        line.newHire().eventually(session, it -> it.expectProblem(404, "not-found"));
        line.newHire().get(others.location()).expectProblem(404, "not-found");
        line.newHire().get(theirs.location()).expect(200);
    }

    @Test
    void theReasonOfACancellationIsForBothSidesAndTheProgram() {
        var other = line.scheduled();
        var cancelled = line.newHire()
                .post(other + "/cancellation", Map.of("reason", "the line stands still"))
                .expect(200);
        for (var reader : new Client[] {line.teamLeader(), line.manager()}) {
            assertThat(reader.after(cancelled).get(other).text("/reason")).isEqualTo("the line stands still");
        }
    }

    private Reply seenBy(Client reader, Reply written) {
        return reader.after(written).get(session).expect(200);
    }

    private void assertNothingWritten(Client reader, Reply... written) {
        var seen = reader.after(written).get(session).expect(200);
        assertThat(seen.json().at("/notes").isEmpty()).as(seen.toString()).isTrue();
        assertThat(seen.json().at("/reflections").isEmpty()).as(seen.toString()).isTrue();
    }
}
