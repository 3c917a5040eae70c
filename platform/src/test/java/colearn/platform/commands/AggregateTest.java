package colearn.platform.commands;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.platform.views.SkipDecider;
import colearn.platform.views.ViewEvent;
import org.junit.jupiter.api.Test;

class AggregateTest {
    @Test
    void whoListsWhatCanBeCorrectedHasToSayWhatCouldHaveHappened() {
        var correctable = Correctable.nothing().and(ViewEvent.EventSkipped.class, "why");
        assertThatThrownBy(() -> SkipDecider.VIEW.correcting(correctable))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("which could have happened");
    }
}
