package colearn.session.domain;

import static colearn.session.domain.Visibility.PRIVATE;
import static colearn.session.domain.Visibility.PROGRAM;
import static colearn.session.domain.Visibility.RELATIONSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisibilityTest {
    @Test
    void eachIncludesThoseBeforeIt() {
        assertThat(RELATIONSHIP.isWiderThan(PRIVATE)).isTrue();
        assertThat(PROGRAM.isWiderThan(RELATIONSHIP)).isTrue();
        assertThat(PRIVATE.isWiderThan(PROGRAM)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsWiderThanItself(Visibility visibility) {
        assertThat(visibility.isWiderThan(visibility)).isFalse();
    }
}
