package colearn.system.traces;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** An OTLP collector (HTTP, protobuf) that remembers what it is told. */
public final class Collector implements AutoCloseable {
    private final HttpServer server;
    private final List<Step> steps = new CopyOnWriteArrayList<>();

    public Collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    /** As OTEL_EXPORTER_OTLP_ENDPOINT takes it. */
    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Step> of(String trace) {
        return steps.stream().filter(step -> step.trace().equals(trace)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            steps.addAll(ExportTraceServiceRequest.parseFrom(body(exchange)).getResourceSpansList().stream()
                    .flatMap(Collector::steps)
                    .toList());
            var answer = ExportTraceServiceResponse.getDefaultInstance().toByteArray();
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        }
    }

    private static InputStream body(HttpExchange exchange) throws IOException {
        return "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                ? new GZIPInputStream(exchange.getRequestBody())
                : exchange.getRequestBody();
    }

    private static Stream<Step> steps(ResourceSpans spans) {
        var service = spans.getResource().getAttributesList().stream()
                .filter(it -> it.getKey().equals("service.name"))
                .findFirst()
                .orElseThrow()
                .getValue()
                .getStringValue();
        return spans.getScopeSpansList().stream()
                .flatMap(it -> it.getSpansList().stream())
                .map(it -> new Step(
                        service,
                        it.getName(),
                        HexFormat.of().formatHex(it.getTraceId().toByteArray()),
                        HexFormat.of().formatHex(it.getSpanId().toByteArray()),
                        HexFormat.of().formatHex(it.getParentSpanId().toByteArray())));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
