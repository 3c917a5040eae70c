package colearn.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Whatever an endpoint throws becomes a problem here. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice {
    private final ExceptionProblems exceptions;
    private final ProblemWriter writer;

    ProblemAdvice(ExceptionProblems exceptions, ProblemWriter writer) {
        this.exceptions = exceptions;
        this.writer = writer;
    }

    @ExceptionHandler(Exception.class)
    void handle(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (thrown instanceof AsyncRequestNotUsableException) {
            return; // The client is gone; there is nobody to answer.
        }
        var answer = exceptions.of(thrown, request);
        writer.write(response, answer.problem(), answer.headers());
    }
}
