package colearn.platform.problem;

import colearn.platform.trace.Trace;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Puts a problem on the wire: the one place that does, so that filters, endpoints and the error page all answer alike. */
public final class ProblemWriter {
    private static final String PREFIX = "urn:colearn:problem:";

    private static final Set<String> WORTH_A_RETRY = Set.of(
            ProblemType.CONTENDED.type(),
            ProblemType.TOO_BUSY.type(),
            ProblemType.NOT_YET_VISIBLE.type(),
            ProblemType.UNAVAILABLE.type());

    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Writes unless an answer is on its way already. */
    public void write(HttpServletResponse response, Problem problem) throws IOException {
        write(response, problem, Map.of());
    }

    /** @param headers further headers, for example {@code Allow} */
    public void write(HttpServletResponse response, Problem problem, Map<String, String> headers) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        headers.forEach(response::setHeader);
        if (WORTH_A_RETRY.contains(problem.type())) {
            response.setHeader("Retry-After", "1");
        }
        response.setStatus(problem.status());
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        var body = json.writeValueAsBytes(body(problem));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    static Map<String, Object> body(Problem problem) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", PREFIX + problem.type());
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("detail", problem.detail());
        var correlation = Trace.current();
        if (correlation != null) {
            body.put("correlation", correlation);
        }
        new TreeMap<>(problem.facts()).forEach(body::putIfAbsent);
        return body;
    }
}
