package colearn.platform.http;

import colearn.platform.trace.Spans;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Makes each request the first step of a trace here, while anybody wants traces. Probes are no requests of anybody. */
public final class TracedRequests extends OncePerRequestFilter implements Ordered {
    private final Spans spans;

    public TracedRequests(Spans spans) {
        this.spans = spans;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            spans.<Exception>serving(request.getHeader("traceparent"), told -> {
                chain.doFilter(request, response);
                told.is(request.getMethod(), routeOf(request), response.getStatus());
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** Never the path itself: each would be a name of its own. */
    private static String routeOf(HttpServletRequest request) {
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return route == null ? "(none)" : route.toString();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !spans.on() || request.getRequestURI().endsWith("z");
    }

    /** Behind the correlation id, which is told along. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }
}
