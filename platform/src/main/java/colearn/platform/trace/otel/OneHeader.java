package colearn.platform.trace.otel;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The traceparent that a request came with, sampled or not; the root where there is none of the right form. */
final class OneHeader implements TextMapGetter<String> {
    private static final OneHeader READ = new OneHeader();

    private OneHeader() {}

    static Context context(@Nullable String sent) {
        return sent == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), sent, READ);
    }

    @Override
    public Iterable<String> keys(String carrier) {
        return List.of("traceparent");
    }

    @Override
    public @Nullable String get(@Nullable String carrier, String key) {
        return key.equals("traceparent") ? carrier : null;
    }
}
