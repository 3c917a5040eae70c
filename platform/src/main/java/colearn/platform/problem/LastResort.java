package colearn.platform.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what a filter throws: no advice sees it. */
final class LastResort extends OncePerRequestFilter implements Ordered {
    private final ExceptionProblems exceptions;
    private final ProblemWriter writer;

    LastResort(ExceptionProblems exceptions, ProblemWriter writer) {
        this.exceptions = exceptions;
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException e) {
            logger.warn("a token could not be verified: " + e.getMessage());
            answer(
                    response,
                    ExceptionProblems.unavailable("The identity provider does not answer. Try again in a moment."));
        } catch (ServletException e) {
            answer(response, exceptions.of(e.getRootCause() == null ? e : e.getRootCause(), request));
        } catch (RuntimeException e) {
            answer(response, exceptions.of(e, request));
        }
    }

    private void answer(HttpServletResponse response, Answer answer) throws IOException {
        writer.write(response, answer.problem(), answer.headers());
    }

    /** Inside the filter that names the request, outside all others. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 2;
    }
}
