package colearn.platform.trace.otel;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The settings of OpenTelemetry's own specification, from wherever Spring takes settings.
 *
 * @param values by name, without the leading {@code otel.}
 */
record OtelSettings(Map<String, String> values) {

    static OtelSettings of(ConfigurableEnvironment environment) {
        return new OtelSettings(Binder.get(environment)
                .bind("otel", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of()));
    }

    /** Whether a place to send traces to is named, and nothing says not to. */
    boolean wanted() {
        boolean named =
                values.containsKey("exporter.otlp.endpoint") || values.containsKey("exporter.otlp.traces.endpoint");
        return named
                && !"true".equalsIgnoreCase(values.get("sdk.disabled"))
                && !"none".equals(values.get("traces.exporter"));
    }

    Map<String, String> named() {
        var named = new HashMap<String, String>();
        values.forEach((name, value) -> named.put("otel." + name, value));
        return named;
    }
}
