package colearn.platform.trace.otel;

import colearn.platform.trace.Spans;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** Traces, where a place to send them to is named: {@code OTEL_EXPORTER_OTLP_ENDPOINT}. Else there are none. */
@Configuration(proxyBeanMethods = false)
public class TraceConfiguration {

    @Bean
    Spans spans(ConfigurableEnvironment environment) {
        var settings = OtelSettings.of(environment);
        return settings.wanted()
                ? OtelSpans.begin(settings, environment.getRequiredProperty("colearn.service.name"))
                : Spans.OFF;
    }
}
