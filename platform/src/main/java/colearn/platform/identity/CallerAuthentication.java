package colearn.platform.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A verified token, as Spring Security carries it. It grants no authorities: the service's policy decides, and nothing else. */
final class CallerAuthentication extends AbstractAuthenticationToken {
    private final transient TokenClaims claims;

    CallerAuthentication(TokenClaims claims) {
        super(List.of());
        this.claims = claims;
        setAuthenticated(true);
    }

    Caller caller(String correlation) {
        return new Caller(claims.person(), claims.roles(), claims.partner(), correlation, null);
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return claims.person();
    }
}
