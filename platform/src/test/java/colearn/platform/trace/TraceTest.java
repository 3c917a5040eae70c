package colearn.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TraceTest {
    @Test
    void workWithinWorkIsOfItsOwnRequestAndAfterwardsItIsAsBefore() {
        Trace.during("outer", () -> {
            assertThat(Trace.<String, RuntimeException>answering("inner", () -> String.valueOf(Trace.current())))
                    .isEqualTo("inner");
            assertThat(Trace.current()).isEqualTo("outer");
            Trace.during(null, () -> assertThat(Trace.current()).isNull());
            assertThat(Trace.current()).isEqualTo("outer");
        });
        assertThat(Trace.current()).isNull();
    }

    @Test
    void whatFailsLeavesNothingBehind() {
        assertThatThrownBy(() -> Trace.during("failing", () -> {
                    throw new IllegalStateException("it failed");
                }))
                .hasMessage("it failed");
        assertThat(Trace.current()).isNull();
    }
}
