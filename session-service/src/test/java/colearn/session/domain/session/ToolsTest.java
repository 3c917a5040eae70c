package colearn.session.domain.session;

import static colearn.session.domain.session.Line.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.session.domain.Actor;
import colearn.session.domain.ObservedStruggle;
import colearn.session.domain.session.SessionCommand.UseTool;
import colearn.session.domain.session.SessionEvent.ToolUsed;
import colearn.session.domain.session.SessionRejection.NotOfTheRelationship;
import colearn.session.domain.session.SessionRejection.NotRequested;
import colearn.session.domain.session.SessionRejection.ToolBeforeStruggle;
import colearn.session.domain.session.SessionRejection.ToolWithoutStruggle;
import colearn.session.domain.session.SessionRejection.WrongStage;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tool meets a struggle that was seen before. */
class ToolsTest {
    private static final Tool CHART = new Tool("standard work chart");

    @Test
    void aToolMeetsAStruggleThatWasSeenBefore() {
        HELD.when(used(SEEN)).then(new ToolUsed(CHART, STRUGGLE, TEXT)).effective(START);
    }

    @Test
    void whatWasSeenInTheSessionItselfWasSeenInTime() {
        HELD.when(used(seen(AFTER))).then(new ToolUsed(CHART, STRUGGLE, TEXT));
        HELD.when(used(seen(AFTER.plusNanos(1))))
                .thenRejected(new ToolBeforeStruggle(CHART, STRUGGLE, AFTER.plusNanos(1), AFTER));
    }

    @Test
    void noToolInSearchOfAProblem() {
        var refusal = new ToolWithoutStruggle(CHART, STRUGGLE, LINE);
        HELD.when(new UseTool(B, CHART, STRUGGLE, Optional.empty(), TEXT)).thenRejected(refusal);
        HELD.when(new UseTool(B, CHART, null, Optional.empty(), TEXT))
                .thenRejected(new ToolWithoutStruggle(CHART, null, LINE));
        HELD.when(used(new ObservedStruggle(STRUGGLE, ELSEWHERE, SEEN.observedAt())))
                .thenRejected(refusal);
        HELD.when(used(new ObservedStruggle(new UUID(4, 2), LINE, SEEN.observedAt())))
                .thenRejected(refusal);
    }

    @Test
    void onlyMembersSayWhatWasUsed() {
        HELD.when(new UseTool(new Actor.Member(OF_NEITHER), CHART, STRUGGLE, Optional.of(SEEN), TEXT))
                .thenRejected(new NotOfTheRelationship(STRANGER, LINE));
    }

    @Test
    void onlyWhileItIsHeld() {
        A_SESSION.when(used(SEEN)).thenRejected(new NotRequested());
        stagesBut(Stage.HELD)
                .forEach(it -> it.when(used(SEEN)).thenRejected(new WrongStage(stage(it), Set.of(Stage.HELD))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines", "two\u2028lines"})
    void aToolHasANameOfOneLine(String name) {
        assertThatThrownBy(() -> new Tool(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofTwoHundredCharactersAtMost() {
        assertThat(new Tool(" " + "x".repeat(200)).value()).hasSize(200);
        assertThatThrownBy(() -> new Tool("x".repeat(201))).isInstanceOf(IllegalArgumentException.class);
    }

    private static UseTool used(ObservedStruggle struggle) {
        return new UseTool(B, CHART, STRUGGLE, Optional.of(struggle), TEXT);
    }

    private static ObservedStruggle seen(Instant at) {
        return new ObservedStruggle(STRUGGLE, LINE, at);
    }
}
