package colearn.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class TraceparentTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";

    @Test
    void itReadsWhatItWrites() {
        var step = new Traceparent(TRACE, SPAN);
        assertThat(step.text()).isEqualTo("00-" + TRACE + "-" + SPAN + "-01");
        assertThat(Traceparent.parse(step.text())).isEqualTo(step);
    }

    @Test
    void aLaterVersionWithMoreFlagsIsReadAsThisOne() {
        assertThat(Traceparent.orNull("01-" + TRACE + "-" + SPAN + "-03"))
                .isEqualTo("00-" + TRACE + "-" + SPAN + "-01");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00-" + TRACE + "-" + SPAN + "-00",
                "ff-" + TRACE + "-" + SPAN + "-01",
                "00-00000000000000000000000000000000-" + SPAN + "-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-" + SPAN + "-01",
                "00-" + TRACE + "-" + SPAN + "-01 ",
                "00_" + TRACE + "-" + SPAN + "-01"
            })
    void whatIsNoneOrIsNotSampledLeadsToNothing(String text) {
        assertThat(Traceparent.parse(text)).isNull();
    }

    @Test
    void linesAndEventsOfAStepCarryItAndAfterwardsItIsAsBefore() {
        var inner = new Traceparent(TRACE, "00f067aa0ba902b7");
        Traceparent.answering(new Traceparent(TRACE, SPAN), () -> {
            assertThat(MDC.get("trace.id")).isEqualTo(TRACE);
            assertThat(MDC.get("span.id")).isEqualTo(SPAN);
            assertThat(Traceparent.<String, RuntimeException>answering(inner, Trace::parent))
                    .isEqualTo(inner.text());
            assertThat(Traceparent.<String, RuntimeException>answering(null, Trace::parent))
                    .isNull();
            assertThat(Trace.parent()).isEqualTo("00-" + TRACE + "-" + SPAN + "-01");
            return true;
        });
        assertThat(Trace.parent()).isNull();
        assertThat(MDC.get("span.id")).isNull();
    }
}
