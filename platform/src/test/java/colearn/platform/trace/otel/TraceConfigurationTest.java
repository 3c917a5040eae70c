package colearn.platform.trace.otel;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.trace.Spans;
import colearn.platform.trace.Trace;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class TraceConfigurationTest {
    private static final String NOBODY = "http://127.0.0.1:9";

    @Test
    void whereNoPlaceIsNamedNobodyIsTold() {
        assertThat(spans(Map.of("OTEL_SERVICE_NAME", "partner"))).isSameAs(Spans.OFF);
    }

    @ParameterizedTest
    @CsvSource({"OTEL_SDK_DISABLED,true", "OTEL_TRACES_EXPORTER,none"})
    void whatSaysNotToCountsMore(String name, String value) {
        assertThat(spans(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", NOBODY, name, value)))
                .isSameAs(Spans.OFF);
    }

    @ParameterizedTest
    @CsvSource({"OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"})
    void aPlaceInTheEnvironmentIsEnough(String name) throws Exception {
        var spans = spans(Map.of(name, NOBODY + "/v1/traces"));
        assertThat(spans.on()).isTrue();
        ((AutoCloseable) spans).close();
    }

    /** A sampler that takes nothing: then no event gets a traceparent, and nobody downstream has anything to do. */
    @Test
    void itsOtherSettingsCountToo() throws Exception {
        var none = spans(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", NOBODY, "OTEL_TRACES_SAMPLER", "always_off"));
        var all = spans(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", NOBODY));
        assertThat(traceparentOfARequest(none)).isNull();
        assertThat(traceparentOfARequest(all)).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        ((AutoCloseable) none).close();
        ((AutoCloseable) all).close();
    }

    private static String traceparentOfARequest(Spans spans) {
        var seen = new String[1];
        spans.<RuntimeException>serving(null, told -> seen[0] = Trace.parent());
        return seen[0];
    }

    private static Spans spans(Map<String, Object> variables) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(it -> environment.getPropertySources().remove(it.getName()));
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", variables));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("file", Map.of("colearn.service.name", "partner")));
        return new TraceConfiguration().spans(environment);
    }
}
