package colearn.platform.identity;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** Finds who sent the request in hand. */
public final class Callers {
    private Callers() {}

    /** @param correlation the request's; empty where no token was required and none was sent */
    public static Optional<Caller> current(String correlation) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication token
                ? Optional.of(token.caller(correlation))
                : Optional.empty();
    }
}
