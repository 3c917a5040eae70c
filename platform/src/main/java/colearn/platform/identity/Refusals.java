package colearn.platform.identity;

import colearn.platform.problem.ProblemType;
import colearn.platform.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Spring Security's refusals as problems: no token, a bad token, a closed door, a request that looks like an attack. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    private final ProblemWriter writer;

    Refusals(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof InvalidBearerTokenException) {
            var reason = reason(refused.getCause());
            writer.write(
                    response,
                    ProblemType.UNAUTHENTICATED.because("The access token is not accepted: " + reason),
                    Map.of("WWW-Authenticate", "Bearer realm=\"colearn\", error=\"invalid_token\""));
        } else {
            writer.write(
                    response,
                    ProblemType.UNAUTHENTICATED.because("Send an access token: Authorization: Bearer <token>."),
                    Map.of("WWW-Authenticate", "Bearer realm=\"colearn\""));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        writer.write(response, ProblemType.FORBIDDEN.because("This path is not open to callers."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        writer.write(
                response,
                ProblemType.BAD_REQUEST.because("The request line or a header has characters that are not accepted."));
    }

    /** The validators' sentences are meant for the sender; what a parser says is not. */
    private static String reason(@Nullable Throwable cause) {
        return cause instanceof JwtValidationException invalid
                ? invalid.getErrors().stream().map(OAuth2Error::getDescription).collect(Collectors.joining(" "))
                : "it cannot be read, or its signature is not the identity provider's.";
    }
}
