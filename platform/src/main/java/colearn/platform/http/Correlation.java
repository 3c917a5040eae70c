package colearn.platform.http;

import colearn.platform.time.Ids;
import colearn.platform.trace.Trace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a name that its logs, its events and everything that these cause carry: the sender's, if it has the right form, or a
 * new one. Every answer says which.
 */
public final class Correlation extends OncePerRequestFilter implements Ordered {
    public static final String HEADER = "Colearn-Correlation-Id";

    /** Of the request in hand. */
    public static String current() {
        var known = Trace.current();
        return known == null ? Ids.next().toString() : known;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var correlation = of(request.getHeader(HEADER));
        response.setHeader(HEADER, correlation);
        MDC.put(Trace.FIELD, correlation);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(Trace.FIELD);
        }
    }

    private static String of(@Nullable String sent) {
        return sent != null && Trace.isWellFormed(sent) ? sent : Ids.next().toString();
    }

    /** An error page belongs to the request that failed. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
