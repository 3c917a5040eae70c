package colearn.session.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.platform.decider.Claim;
import colearn.platform.decider.Rejection;
import colearn.platform.problem.Problem;
import colearn.session.domain.RelationshipStanding;
import colearn.session.domain.RelationshipStanding.State;
import colearn.session.domain.Side;
import colearn.session.domain.Visibility;
import colearn.session.domain.session.Appointment;
import colearn.session.domain.session.SessionRejection;
import colearn.session.domain.session.Stage;
import colearn.session.domain.session.Tool;
import colearn.session.domain.struggle.StruggleRejection;
import colearn.testkit.DocumentedProblems;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalProblemsTest {
    private static final UUID ID = new UUID(1, 1);
    private static final Instant MOMENT = Instant.parse("2026-03-02T14:00:00Z");
    private static final LocalDateTime NINE = LocalDateTime.parse("2026-03-02T09:00");
    private static final ZoneId DETROIT = ZoneId.of("America/Detroit");
    private static final Tool TOOL = new Tool("five whys");

    /** One of each. */
    private static final List<Rejection> REJECTIONS = List.of(
            new SessionRejection.NotRequested(),
            new SessionRejection.AlreadyThere(Stage.HELD),
            new SessionRejection.WrongStage(Stage.CANCELLED, Set.of(Stage.HELD, Stage.SCHEDULED)),
            new SessionRejection.RelationshipNotOpen(ID, State.CONCLUDED, Set.of(ID), Set.of()),
            new SessionRejection.NotOfTheRelationship(ID, ID),
            new SessionRejection.NotOfThatSide(ID, Side.A, Set.of(Side.B)),
            new SessionRejection.StrugglesNotObserved(ID, Set.of(ID)),
            new SessionRejection.NoSuchLocalTime(NINE, DETROIT, NINE.plusHours(1)),
            new SessionRejection.AlreadyScheduled(new Appointment(NINE, DETROIT, Duration.ofHours(1))),
            new SessionRejection.NotStarted(MOMENT),
            new SessionRejection.StillToCome(MOMENT),
            new SessionRejection.AlreadyHeld(MOMENT),
            new SessionRejection.SomebodyCame(Side.A, Set.of(ID)),
            new SessionRejection.NobodyCame(Side.A),
            new SessionRejection.ToolWithoutStruggle(TOOL, ID, ID),
            new SessionRejection.ToolBeforeStruggle(TOOL, ID, MOMENT, MOMENT),
            new SessionRejection.LearnerNotOfThatSide(ID, Side.A, Set.of()),
            new SessionRejection.NoSuchReflection(ID),
            new SessionRejection.NotTheAuthor(ID),
            new SessionRejection.NeverNarrows(Visibility.PROGRAM, Visibility.PRIVATE),
            new SessionRejection.HasReflected(Side.A),
            new SessionRejection.AlreadyDeclared(Side.A),
            new SessionRejection.SidesMissing(Set.of(Side.A), MOMENT),
            new StruggleRejection.NoSuchStruggle(),
            new StruggleRejection.ObservedAlready(),
            new StruggleRejection.RelationshipNotOpen(
                    new RelationshipStanding(ID, State.UNKNOWN, Set.of(), Set.of(), Set.of())),
            new StruggleRejection.ObserverNotOfTheRelationship(ID),
            new StruggleRejection.ObservedInTheFuture(MOMENT),
            new StruggleRejection.NotASpeakerOf(Side.A, ID),
            new StruggleRejection.NotOfTheRelationship(ID),
            new StruggleRejection.NotAgreedByBoth(),
            new StruggleRejection.Over());

    private final RefusalProblems problems = new RefusalProblems();

    @Test
    void thereIsOneOfEach() {
        var all = Stream.of(SessionRejection.class, StruggleRejection.class)
                .flatMap(it -> Arrays.stream(it.getPermittedSubclasses()));
        assertThat(REJECTIONS.stream().map(Object::getClass)).containsExactlyInAnyOrderElementsOf(all.toList());
    }

    @Test
    void theListAndTheCodeAreEqual() {
        DocumentedProblems.of("session-service").areThose(REJECTIONS.stream().map(problems::of));
    }

    @Test
    void aTypeHasOneTitle() {
        var titles = REJECTIONS.stream()
                .map(problems::of)
                .collect(Collectors.groupingBy(Problem::type, Collectors.mapping(Problem::title, Collectors.toSet())));
        assertThat(titles).allSatisfy((type, said) -> assertThat(said).as(type).hasSize(1));
    }

    @Test
    void whyARelationshipIsNotOpenIsSaid() {
        assertThat(Arrays.stream(State.values())
                        .map(state -> problems.of(
                                        new SessionRejection.RelationshipNotOpen(ID, state, Set.of(), Set.of()))
                                .detail())
                        .distinct())
                .hasSize(4);
    }

    @Test
    void whatIsNotOfThisServiceIsAMistakeOfOurs() {
        record Foreign() implements Rejection {}
        assertThatThrownBy(() -> problems.of(new Foreign())).isInstanceOf(IllegalArgumentException.class);
        assertThat(problems.of(new Claim.Key("name", "x")).status()).isEqualTo(409);
    }
}
