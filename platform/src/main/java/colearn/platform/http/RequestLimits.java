package colearn.platform.http;

import colearn.platform.json.Json;
import colearn.platform.json.Texts;
import colearn.platform.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the body once, up to its limit, and refuses queries with characters that nothing behind this can keep. */
final class RequestLimits extends OncePerRequestFilter implements Ordered {

    private final IncomingBodies bodies;

    RequestLimits(IncomingBodies bodies) {
        this.bodies = bodies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        checkQuery(request.getQueryString());
        if (request.getContentLengthLong() > Json.LARGEST_BODY) {
            throw IncomingBodies.tooLarge();
        }
        try (var body = bodies.receive(request.getInputStream())) {
            chain.doFilter(new RecordedBody(request, body.bytes()), response);
        }
    }

    private static void checkQuery(@Nullable String query) {
        if (query == null) {
            return;
        }
        try {
            if (Texts.isPlain(URLDecoder.decode(query, StandardCharsets.UTF_8))) {
                return;
            }
        } catch (IllegalArgumentException e) {
            throw Problems.invalidParameter("query", "its percent encoding is malformed.");
        }
        throw Problems.invalidParameter("query", "it has a control character.");
    }

    /** Behind Spring Security: a stranger's body is not read. */
    @Override
    public int getOrder() {
        return 0;
    }
}
