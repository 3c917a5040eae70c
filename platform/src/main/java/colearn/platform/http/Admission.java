package colearn.platform.http;

import colearn.platform.problem.ProblemException;
import colearn.platform.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets in as many commands and as many queries at once as are worth waiting for, each kind by itself. Threads cost nothing here, so without
 * this a queue for the database would grow without end, and everybody in it would wait for nothing.
 */
final class Admission implements HandlerInterceptor {
    private static final String OURS = "colearn.";
    private static final String HELD = Admission.class.getName();

    private final Semaphore commands;
    private final Semaphore queries;
    private final OutgoingAnswers answers;

    Admission(AdmissionSettings settings) {
        this.answers = new OutgoingAnswers(settings);
        this.commands = new Semaphore(settings.commands());
        this.queries = new Semaphore(settings.queries());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint
                && endpoint.getBeanType().getName().startsWith(OURS)) {
            var places = HttpMethod.POST.matches(request.getMethod()) ? commands : queries;
            if (!places.tryAcquire()) {
                throw new ProblemException(
                        ProblemType.TOO_BUSY.because(
                                "As many others are being served as this instance can serve at once. Nothing was done. Send it again."));
            }
            request.setAttribute(HELD, places);
            answers.begin();
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        if (request.getAttribute(HELD) instanceof Semaphore places) {
            request.removeAttribute(HELD);
            places.release();
            answers.end();
        }
    }
}
