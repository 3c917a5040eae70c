package colearn.insight.received;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.insight.received.RelationshipFact.SideMemberJoined;
import colearn.insight.received.RelationshipFact.SideMemberLeft;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SidesTest {
    private static final UUID NURSE = new UUID(1, 1);
    private static final UUID COACH = new UUID(1, 2);
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    @Test
    void aMemberSpeaksForTheirSideFromTheFirstDayToTheDayBeforeTheyLeave() {
        var sides = after(new SideMemberJoined("A", NURSE, TUESDAY), new SideMemberLeft("A", NURSE, WEDNESDAY));
        assertThat(sides.of(NURSE, MONDAY)).isEmpty();
        assertThat(sides.of(NURSE, TUESDAY)).containsExactly("A");
        assertThat(sides.of(NURSE, WEDNESDAY)).isEmpty();
    }

    @Test
    void leavingOneSideIsNotLeavingTheOtherNorSomebodyElseLeaving() {
        var sides = after(
                new SideMemberJoined("A", NURSE, MONDAY),
                new SideMemberJoined("B", COACH, MONDAY),
                new SideMemberLeft("B", NURSE, TUESDAY),
                new SideMemberLeft("A", COACH, TUESDAY));
        assertThat(sides.of(NURSE, WEDNESDAY)).containsExactly("A");
        assertThat(sides.of(COACH, WEDNESDAY)).containsExactly("B");
    }

    @Test
    void whoCameBackSpeaksAgain() {
        var sides = after(
                new SideMemberJoined("A", NURSE, MONDAY),
                new SideMemberLeft("A", NURSE, TUESDAY),
                new SideMemberJoined("A", NURSE, WEDNESDAY));
        assertThat(sides.of(NURSE, TUESDAY)).isEmpty();
        assertThat(sides.of(NURSE, WEDNESDAY)).containsExactly("A");

        var leftAgain = after(
                new SideMemberJoined("A", NURSE, MONDAY),
                new SideMemberLeft("A", NURSE, TUESDAY),
                new SideMemberJoined("A", NURSE, WEDNESDAY),
                new SideMemberLeft("A", NURSE, WEDNESDAY.plusDays(1)));
        assertThat(leftAgain.of(NURSE, TUESDAY)).isEmpty();
        assertThat(leftAgain.of(NURSE, WEDNESDAY)).containsExactly("A");
    }

    @Test
    void otherFactsSayNothingAboutMembers() {
        assertThat(after(new RelationshipFact.Activated(Instant.EPOCH), "a fact that could not be read"))
                .isEqualTo(Sides.UNKNOWN);
    }

    private static Sides after(Object... facts) {
        var fold = new SidesFold();
        var sides = fold.initial();
        for (var fact : facts) {
            sides = fold.evolve(sides, fact);
        }
        return sides;
    }
}
