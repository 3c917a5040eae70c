package colearn.platform.trace.otel;

import colearn.platform.trace.Spans;
import colearn.platform.trace.Trace;
import colearn.platform.trace.Trace.Question;
import colearn.platform.trace.Traceparent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.common.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Tells an OTLP collector, in the background: when that one is away, or slow, spans are lost, and nobody waits. */
final class OtelSpans implements Spans, AutoCloseable {
    private final OpenTelemetrySdk sdk;
    private final Tracer tracer;
    private final Clock clock = Clock.getDefault();

    private OtelSpans(OpenTelemetrySdk sdk) {
        this.sdk = sdk;
        this.tracer = sdk.getTracer("colearn");
    }

    static OtelSpans begin(OtelSettings settings, String service) {
        var sdk = AutoConfiguredOpenTelemetrySdk.builder()
                // Spring ends it, once nobody makes spans any more.
                .disableShutdownHook()
                .addPropertiesSupplier(() -> Map.of(
                        "otel.service.name", service,
                        "otel.exporter.otlp.protocol", "http/protobuf",
                        // Prometheus asks for metrics, and lines go to the console.
                        "otel.metrics.exporter", "none",
                        "otel.logs.exporter", "none"))
                .addPropertiesCustomizer(ignored -> settings.named())
                .build()
                .getOpenTelemetrySdk();
        return new OtelSpans(sdk);
    }

    @Override
    public boolean on() {
        return true;
    }

    @Override
    public <E extends Exception> void serving(@Nullable String sent, Serving<E> request) throws E {
        var builder = tracer.spanBuilder("HTTP").setSpanKind(SpanKind.SERVER).setParent(OneHeader.context(sent));
        this.<Boolean, E>answering(builder.startSpan(), span -> {
            request.serve((method, route, status) -> {
                span.updateName(method + " " + route);
                span.setAttribute("http.request.method", method);
                span.setAttribute("http.route", route);
                span.setAttribute("http.response.status_code", status);
                if (status >= 500) {
                    span.setStatus(StatusCode.ERROR);
                }
            });
            return true;
        });
    }

    @Override
    public <T, E extends Exception> T during(String name, Question<T, E> step) throws E {
        return joining(Trace.parent(), name, step);
    }

    @Override
    public <T, E extends Exception> T joining(@Nullable String parent, String name, Question<T, E> step) throws E {
        var known = context(parent);
        return known == null
                ? step.answer()
                : answering(tracer.spanBuilder(name).setParent(under(known)).startSpan(), span -> step.answer());
    }

    @Override
    public <T, E extends Exception> T following(@Nullable String cause, String name, Question<T, E> step) throws E {
        var builder = tracer.spanBuilder(name).setNoParent();
        var known = context(cause);
        if (known != null) {
            builder.addLink(known);
        }
        return answering(builder.startSpan(), span -> step.answer());
    }

    @Override
    public long now() {
        return clock.now();
    }

    @Override
    public void done(Kind kind, String name, long since, Collection<@Nullable String> parents) {
        parents.stream()
                .map(OtelSpans::context)
                .filter(Objects::nonNull)
                .limit(IN_A_BATCH)
                .forEach(parent -> batch(kind, name, since, parents.size())
                        .setParent(under(parent))
                        .startSpan()
                        .end());
    }

    private SpanBuilder batch(Kind kind, String name, long since, int events) {
        return tracer.spanBuilder(name)
                .setSpanKind(SpanKind.valueOf(kind.name()))
                .setStartTimestamp(since, TimeUnit.NANOSECONDS)
                .setAttribute("colearn.batch", events);
    }

    /** What is done in a span. */
    private interface In<T, E extends Exception> {
        T answer(Span span) throws E;
    }

    /** What goes wrong is told by its class alone: a message may hold what is nobody's business. */
    private <T, E extends Exception> T answering(Span span, In<T, E> step) throws E {
        var correlation = Trace.current();
        if (correlation != null) {
            span.setAttribute("colearn.correlation", correlation);
        }
        var context = span.getSpanContext();
        var inHand = context.isSampled() ? new Traceparent(context.getTraceId(), context.getSpanId()) : null;
        try {
            return Traceparent.answering(inHand, () -> step.answer(span));
        } catch (Throwable e) {
            span.setStatus(StatusCode.ERROR)
                    .setAttribute("error.type", e.getClass().getName());
            throw e;
        } finally {
            span.end();
        }
    }

    private static Context under(SpanContext parent) {
        return Span.wrap(parent).storeInContext(Context.root());
    }

    private static @Nullable SpanContext context(@Nullable String traceparent) {
        var known = Traceparent.parse(traceparent);
        return known == null
                ? null
                : SpanContext.createFromRemoteParent(
                        known.trace(), known.span(), TraceFlags.getSampled(), TraceState.getDefault());
    }

    /** What is known by then is still sent, for as long as it takes at most. */
    @Override
    public void close() {
        sdk.shutdown().join(5, TimeUnit.SECONDS);
    }
}
