package colearn.platform.identity;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as the verified token says.
 *
 * @param person the person's id; never a name or an e-mail
 * @param roles at least one for a person, none for the service itself
 * @param partner the partner that a PARTNER_MEMBER belongs to
 * @param correlation the request that everything which follows belongs to
 * @param cause the event that made the service act by itself; null when a person asked
 */
public record Caller(
        UUID person,
        Set<Role> roles,
        @Nullable UUID partner,
        String correlation,
        @Nullable UUID cause) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isOneOf(Set<Role> any) {
        return roles.stream().anyMatch(any::contains);
    }
}
