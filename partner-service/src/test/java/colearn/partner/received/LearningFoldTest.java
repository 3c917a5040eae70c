package colearn.partner.received;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.received.LearningFact.Amended;
import colearn.partner.received.LearningFact.Confirmed;
import colearn.partner.received.LearningFact.Disputed;
import colearn.partner.received.LearningFact.Recorded;
import colearn.partner.received.LearningFact.Retracted;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LearningFoldTest {

    @Test
    void onlyWhatItsSideStandsByCounts() {
        assertThat(after(new Recorded("A")).counts()).isFalse();
        assertThat(after(new Recorded("A"), new Confirmed()).counts()).isTrue();
        assertThat(after(new Recorded("A"), new Confirmed(), new Disputed()).counts())
                .isFalse();
        assertThat(after(new Recorded("A"), new Confirmed(), new Retracted()).counts())
                .isFalse();
        assertThat(after(new Recorded("A"), new Disputed(), new Confirmed()).counts())
                .isTrue();
    }

    @Test
    void ofWhomNobodyHeardWhoseItIsDoesNotCount() {
        assertThat(after(new Confirmed()).counts()).isFalse();
    }

    @Test
    void whatIsSaidOtherwiseHasToBeStoodByAnew() {
        assertThat(after(new Recorded("A"), new Confirmed(), new Amended("B")))
                .isEqualTo(new KnownLearning("B", KnownLearning.Standing.ATTRIBUTED));
        assertThat(after(new Recorded("A"), new Retracted(), new Amended("A"), new Confirmed())
                        .counts())
                .isTrue();
    }

    @Test
    void itIsOfTheSideThatLearned() {
        assertThat(after(new Recorded("B"), new Confirmed()).side()).isEqualTo("B");
    }

    @Test
    void whatItDoesNotKnowItPassesOver() {
        assertThat(after(new SessionFact.Held(Instant.EPOCH), "a fact")).isEqualTo(KnownLearning.UNKNOWN);
    }

    private static KnownLearning after(Object... facts) {
        var fold = new LearningFold();
        var known = fold.initial();
        for (var fact : facts) {
            known = fold.evolve(known, fact);
        }
        return known;
    }
}
