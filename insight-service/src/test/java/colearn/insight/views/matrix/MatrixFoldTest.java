package colearn.insight.views.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import colearn.insight.Story;
import colearn.insight.domain.Side;
import colearn.insight.domain.learning.Evidence;
import colearn.insight.domain.learning.Kind;
import colearn.insight.domain.learning.LearningEvent;
import colearn.insight.domain.learning.Visibility;
import colearn.insight.received.PartnerFact;
import colearn.insight.received.RelationshipFact;
import colearn.insight.received.RelationshipFact.Party;
import colearn.insight.received.RelationshipFact.SideAgreed;
import colearn.insight.received.SessionFact;
import colearn.platform.eventlog.Happening;
import colearn.platform.secrets.SealedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Row by row what each event does; TSSC (side B) and a hospital (side A). */
class MatrixFoldTest {
    private static final UUID RELATIONSHIP = new UUID(1, 1);
    private static final UUID ANOTHER = new UUID(1, 2);
    private static final UUID SESSION = new UUID(2, 1);
    private static final UUID LEARNED_BY_A = new UUID(3, 1);
    private static final UUID LEARNED_BY_B = new UUID(3, 2);
    private static final UUID NURSE = new UUID(4, 1);
    private static final UUID COACH = new UUID(4, 2);
    private static final Party HOSPITAL = new Party("ORGANISATION", new UUID(5, 1), "hospital", new UUID(6, 1));
    private static final Party TSSC = new Party("UNIT", new UUID(5, 2), "TSSC", new UUID(6, 2));
    private static final SealedText TEXT = new SealedText(new UUID(7, 1), "dGV4dA==");
    private static final SealedText WHY = new SealedText(new UUID(7, 2), "d2h5");
    private static final Evidence FROM_SESSION = new Evidence(Evidence.Type.SESSION, SESSION);

    private final MatrixView view = new MatrixView();
    private final Story story = new Story();

    private @Nullable MatrixRow folded;

    @Test
    void aProposalGivesTheRowItsLevelPurposeAndParties() {
        proposed();
        assertThat(terms().level()).isEqualTo(Level.CROSS_INDUSTRY);
        assertThat(terms().purpose()).isEqualTo("admit a patient");
        assertThat(row().course().stage()).isEqualTo(Stage.PROPOSED);
        assertThat(row().cell(Side.A).parties()).containsExactly(HOSPITAL);
        assertThat(row().cell(Side.B).parties()).containsExactly(TSSC);
        assertThat(row().balance()).isEqualTo(Balance.SILENT);
        assertThat(row().cell(Side.A).silentSince(row().course().activatedAt())).isNull();
    }

    @Test
    void aRelationshipGoesThroughItsStages() {
        proposed();
        relationship(new RelationshipFact.Activated(Instant.EPOCH), 1);
        assertThat(row().course().stage()).isEqualTo(Stage.ACTIVE);
        assertThat(row().course().activatedAt()).isEqualTo(day(1));
        relationship(new RelationshipFact.Concluded(), 4);
        assertThat(row().course().stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(row().course().concludedAt()).isEqualTo(day(4));
    }

    @Test
    void membersComeAndGoAndMayComeBack() {
        joined(NURSE, 1);
        joined(COACH, 1);
        relationship(new RelationshipFact.SideMemberLeft("A", NURSE, date(5)), 5);
        joined(NURSE, 9);
        assertThat(row().cell(Side.A).members())
                .containsExactly(
                        new Member(NURSE, date(1), date(5)),
                        new Member(COACH, date(1), null),
                        new Member(NURSE, date(9), null));
        assertThat(row().cell(Side.B).members()).isEmpty();

        relationship(new RelationshipFact.SideMemberLeft("A", NURSE, date(12)), 12);
        assertThat(row().cell(Side.A).members())
                .containsExactly(
                        new Member(NURSE, date(1), date(5)),
                        new Member(COACH, date(1), null),
                        new Member(NURSE, date(9), date(12)));
    }

    @Test
    void aHeldSessionIsKeptWithTheDayItWasHeld() {
        session(new SessionFact.Held(Instant.EPOCH), 3);
        assertThat(row().held()).containsExactly(new HeldSession(SESSION, day(3)));
    }

    @Test
    void whatTheOtherSideWroteDoesNotCountUntilItIsConfirmed() {
        recorded(LEARNED_BY_A, Side.A, 3);
        assertThat(entry(Side.A).standing()).isEqualTo(Standing.ATTRIBUTED);
        assertThat(entry(Side.A).learnedAt()).isEqualTo(day(3));
        assertThat(row().balance()).isEqualTo(Balance.SILENT);

        learning(LEARNED_BY_A, new LearningEvent.Confirmed(NURSE), 4);
        assertThat(entry(Side.A).attestation()).isEqualTo(Attestation.confirmed(NURSE, day(4)));
        assertThat(entry(Side.A).version()).isEqualTo(2);
        assertThat(row().balance()).isEqualTo(Balance.ONE_SIDED);
        assertThat(row().cell(Side.B).entries()).isEmpty();
    }

    @Test
    void bothSidesConfirmedIsBalanced() {
        recorded(LEARNED_BY_A, Side.A, 3);
        learning(LEARNED_BY_A, new LearningEvent.Confirmed(NURSE), 3);
        recorded(LEARNED_BY_B, Side.B, 3);
        learning(LEARNED_BY_B, new LearningEvent.Confirmed(COACH), 3);
        assertThat(row().balance()).isEqualTo(Balance.BALANCED);
    }

    @Test
    void oneSideAloneIsOneSidedWhicheverItIs() {
        recorded(LEARNED_BY_B, Side.B, 3);
        learning(LEARNED_BY_B, new LearningEvent.Confirmed(COACH), 3);
        assertThat(row().balance()).isEqualTo(Balance.ONE_SIDED);
    }

    @Test
    void whatIsSaidOfOneLearningIsNotSaidOfItsNeighbour() {
        var another = new UUID(3, 3);
        recorded(LEARNED_BY_A, Side.A, 3);
        recorded(another, Side.A, 3);
        learning(another, new LearningEvent.Confirmed(NURSE), 4);
        assertThat(row().cell(Side.A).entries())
                .extracting(Entry::learningId, Entry::standing)
                .containsExactly(tuple(LEARNED_BY_A, Standing.ATTRIBUTED), tuple(another, Standing.CONFIRMED));
    }

    @Test
    void anActiveSideIsSilentFromItsActivationOn() {
        proposed();
        relationship(new RelationshipFact.Activated(Instant.EPOCH), 1);
        recorded(LEARNED_BY_A, Side.A, 3);
        assertThat(silentSince(Side.A)).isEqualTo(day(1));
        assertThat(silentSince(Side.B)).isEqualTo(day(1));
    }

    @Test
    void aSideThatTakesItsLastConfirmationBackIsSilentFromThatDayOn() {
        relationship(new RelationshipFact.Activated(Instant.EPOCH), 1);
        recorded(LEARNED_BY_A, Side.A, 3);
        learning(LEARNED_BY_A, new LearningEvent.Confirmed(NURSE), 4);
        assertThat(silentSince(Side.A)).isNull();

        learning(LEARNED_BY_A, new LearningEvent.Disputed(NURSE, WHY), 8);
        assertThat(entry(Side.A).attestation()).isEqualTo(Attestation.disputed(NURSE, WHY, day(8)));
        assertThat(silentSince(Side.A)).isEqualTo(day(8));

        learning(LEARNED_BY_A, new LearningEvent.Retracted(WHY), 9);
        assertThat(entry(Side.A).attestation()).isEqualTo(Attestation.retracted(WHY, day(9)));
        assertThat(silentSince(Side.A)).as("it had been lost on day 8 already").isEqualTo(day(8));
    }

    @Test
    void confirmedAgainTheSideIsNoLongerSilent() {
        relationship(new RelationshipFact.Activated(Instant.EPOCH), 1);
        recorded(LEARNED_BY_A, Side.A, 3);
        learning(LEARNED_BY_A, new LearningEvent.Confirmed(NURSE), 4);
        learning(LEARNED_BY_A, new LearningEvent.Disputed(NURSE, WHY), 8);
        learning(LEARNED_BY_A, new LearningEvent.Confirmed(NURSE), 9);
        assertThat(entry(Side.A).lostAt()).isNull();
        assertThat(silentSince(Side.A)).isNull();
    }

    @Test
    void whatWasTakenBackBeforeTheActivationDoesNotMoveTheDay() {
        recorded(LEARNED_BY_A, Side.A, 1);
        learning(LEARNED_BY_A, new LearningEvent.Confirmed(NURSE), 1);
        learning(LEARNED_BY_A, new LearningEvent.Disputed(NURSE, WHY), 2);
        relationship(new RelationshipFact.Activated(Instant.EPOCH), 5);
        assertThat(silentSince(Side.A)).isEqualTo(day(5));
    }

    @Test
    void aWidenedLearningIsReadByMore() {
        recorded(LEARNED_BY_A, Side.A, 3);
        learning(LEARNED_BY_A, new LearningEvent.Widened(Visibility.PROGRAM), 6);
        assertThat(entry(Side.A).visibility()).isEqualTo(Visibility.PROGRAM);
        assertThat(entry(Side.A).standing()).isEqualTo(Standing.ATTRIBUTED);
    }

    @Test
    void anAmendedLearningIsToBeAttestedAnewAndWasLearnedWhenItWas() {
        relationship(new RelationshipFact.Activated(Instant.EPOCH), 1);
        recorded(LEARNED_BY_A, Side.A, 3);
        learning(LEARNED_BY_A, new LearningEvent.Confirmed(NURSE), 4);
        var otherwise = new SealedText(new UUID(7, 3), "b3RoZXJ3aXNl");
        learning(
                LEARNED_BY_A,
                new LearningEvent.Amended(
                        RELATIONSHIP,
                        Side.A,
                        TSSC.id(),
                        otherwise,
                        Kind.BUSINESS,
                        Visibility.PROGRAM,
                        List.of(FROM_SESSION),
                        COACH,
                        Side.B),
                6);
        var amended = entry(Side.A);
        assertThat(amended.statement()).isEqualTo(otherwise);
        assertThat(amended.kind()).isEqualTo(Kind.BUSINESS);
        assertThat(amended.learner()).isEqualTo(TSSC.id());
        assertThat(amended.visibility()).isEqualTo(Visibility.PROGRAM);
        assertThat(amended.attestation()).isEqualTo(Attestation.attributed(day(6)));
        assertThat(amended.learnedAt()).isEqualTo(day(3));
        assertThat(amended.version()).isEqualTo(3);
        assertThat(silentSince(Side.A)).isEqualTo(day(6));

        learning(LEARNED_BY_A, new LearningEvent.Confirmed(NURSE), 7);
        assertThat(silentSince(Side.A)).isNull();
        learning(LEARNED_BY_A, new LearningEvent.Narrowed(Visibility.RELATIONSHIP), 8);
        assertThat(entry(Side.A).visibility()).isEqualTo(Visibility.RELATIONSHIP);
        assertThat(entry(Side.A).standing()).isEqualTo(Standing.CONFIRMED);
        learning(LEARNED_BY_A, new LearningEvent.Retracted(null), 9);
        assertThat(entry(Side.A).attestation()).isEqualTo(Attestation.retracted(null, day(9)));
    }

    @Test
    void theOrderInWhichTheServicesAreHeardChangesNothingButTheOrderOfLists() {
        recorded(LEARNED_BY_A, Side.A, 3);
        session(new SessionFact.Held(Instant.EPOCH), 3);
        proposed();
        relationship(new RelationshipFact.Activated(Instant.EPOCH), 1);
        var learnedFirst = row();

        folded = null;
        proposed();
        relationship(new RelationshipFact.Activated(Instant.EPOCH), 1);
        session(new SessionFact.Held(Instant.EPOCH), 3);
        story.forget(LEARNED_BY_A);
        recorded(LEARNED_BY_A, Side.A, 3);
        assertThat(row()).isEqualTo(learnedFirst);
    }

    @Test
    void everyEventBehindACellChangesItsRowSoThatItIsEvidence() {
        var reflection = session(
                new SessionFact.ReflectionRecorded(
                        LEARNED_BY_A, "A", HOSPITAL.id(), TEXT, "WORK", "RELATIONSHIP", COACH, "B"),
                3);
        var widening = session(
                new SessionFact.ReflectionWidened(
                        LEARNED_BY_A, "A", HOSPITAL.id(), TEXT, "WORK", "PROGRAM", COACH, "B"),
                4);
        assertThat(row().reflections()).containsExactly(reflection.eventId(), widening.eventId());
    }

    @Test
    void anEventIsEvidenceForItsLearningItsSessionOrTheWholeRow() {
        var key = RELATIONSHIP.toString();
        assertThat(view.part(key, recorded(LEARNED_BY_A, Side.A, 3))).isEqualTo(LEARNED_BY_A.toString());
        assertThat(view.part(key, session(new SessionFact.Held(Instant.EPOCH), 3)))
                .isEqualTo(SESSION.toString());
        assertThat(view.part(
                        key,
                        session(
                                new SessionFact.ReflectionRecorded(
                                        LEARNED_BY_B, "B", TSSC.id(), TEXT, "WORK", "RELATIONSHIP", COACH, null),
                                3)))
                .isEqualTo(LEARNED_BY_B.toString());
        assertThat(view.part(key, relationship(new RelationshipFact.Activated(Instant.EPOCH), 1)))
                .isEmpty();
    }

    @Test
    void whatDoesNotConcernTheMatrixTouchesNoRow() {
        var registered = story.partner(ANOTHER, new PartnerFact.Registered("hospital", List.of()), day(1));
        var homeless = story.tell("session", "session", SESSION, new SessionFact.Held(Instant.EPOCH), Map.of(), day(1));
        assertThat(view.keys(registered)).isEmpty();
        assertThat(view.keys(homeless)).isEmpty();
    }

    private void proposed() {
        relationship(
                new RelationshipFact.Proposed(
                        "CROSS_INDUSTRY",
                        new SideAgreed(List.of(HOSPITAL)),
                        new SideAgreed(List.of(TSSC)),
                        "admit a patient",
                        null,
                        null),
                0);
    }

    private void joined(UUID person, int day) {
        relationship(new RelationshipFact.SideMemberJoined("A", person, date(day)), day);
    }

    private Happening relationship(RelationshipFact fact, int day) {
        return fold(story.relationship(RELATIONSHIP, fact, day(day)));
    }

    private Happening session(SessionFact fact, int day) {
        return fold(story.session(SESSION, RELATIONSHIP, fact, day(day)));
    }

    private Happening recorded(UUID id, Side side, int day) {
        return learning(
                id,
                new LearningEvent.Recorded(
                        RELATIONSHIP,
                        side,
                        HOSPITAL.id(),
                        TEXT,
                        Kind.WORK,
                        Visibility.RELATIONSHIP,
                        List.of(FROM_SESSION),
                        COACH,
                        Side.B),
                day);
    }

    private Happening learning(UUID id, LearningEvent event, int day) {
        return fold(story.learning(id, RELATIONSHIP, event, day(day)));
    }

    private Happening fold(Happening event) {
        assertThat(view.keys(event)).containsExactly(RELATIONSHIP.toString());
        folded = view.apply(RELATIONSHIP.toString(), folded, event);
        return event;
    }

    private MatrixRow row() {
        assertThat(folded).isNotNull();
        return folded;
    }

    private Terms terms() {
        assertThat(row().terms()).isNotNull();
        return row().terms();
    }

    private Entry entry(Side side) {
        return row().cell(side).entries().getFirst();
    }

    private @Nullable Instant silentSince(Side side) {
        return row().cell(side).silentSince(row().course().activatedAt());
    }

    private static Instant day(int day) {
        return Instant.parse("2026-03-01T12:00:00Z").plusSeconds(day * 86_400L);
    }

    private static LocalDate date(int day) {
        return LocalDate.parse("2026-03-01").plusDays(day);
    }
}
