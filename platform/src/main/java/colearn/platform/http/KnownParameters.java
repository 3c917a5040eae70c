package colearn.platform.http;

import colearn.platform.problem.ProblemException;
import colearn.platform.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses a query with a parameter that its endpoint does not know: a filter that is misspelt would show everything. */
final class KnownParameters implements HandlerInterceptor {
    private static final String OURS = "colearn.";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // The pages to try the API out have parameters of their own.
        if (handler instanceof HandlerMethod endpoint
                && endpoint.getBeanType().getName().startsWith(OURS)) {
            check(request, endpoint);
        }
        return true;
    }

    private static void check(HttpServletRequest request, HandlerMethod endpoint) {
        var sent = request.getParameterMap().keySet();
        if (sent.isEmpty()) {
            return;
        }
        var known = known(endpoint);
        sent.stream().filter(it -> !known.contains(it)).findFirst().ifPresent(unknown -> {
            throw new ProblemException(ProblemType.UNKNOWN_PARAMETER.because(
                    "The parameter '%s' is not known here. Leave it out, or correct its name.".formatted(unknown),
                    Map.of("parameter", unknown, "known", known)));
        });
    }

    private static Set<String> known(HandlerMethod endpoint) {
        var known = new TreeSet<String>();
        for (MethodParameter argument : endpoint.getMethodParameters()) {
            if (argument.hasParameterAnnotation(RequestParam.class)) {
                known.add(Objects.requireNonNull(argument.getParameter().getName()));
            } else if (argument.getParameterType() == Paging.class) {
                known.addAll(Arrays.asList("cursor", "limit"));
            }
        }
        return known;
    }
}
