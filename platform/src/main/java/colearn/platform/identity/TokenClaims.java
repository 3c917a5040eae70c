package colearn.platform.identity;

import colearn.platform.json.TextForms;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token says about the person, read strictly.
 *
 * @param person claim {@code person}, a UUID
 * @param roles claim {@code roles}, a list; roles of other programs are passed over, one of this must remain
 * @param partner claim {@code partner}, a UUID; a PARTNER_MEMBER has one
 */
record TokenClaims(UUID person, Set<Role> roles, @Nullable UUID partner) {

    /** @throws IllegalArgumentException with a sentence for the one who sent the token */
    static TokenClaims of(Jwt token) {
        var person = id(token, "person");
        if (person == null) {
            throw new IllegalArgumentException("The token names no person.");
        }
        var roles = roles(token);
        var partner = id(token, "partner");
        if (roles.contains(Role.PARTNER_MEMBER) && partner == null) {
            throw new IllegalArgumentException("The token of a PARTNER_MEMBER names no partner.");
        }
        return new TokenClaims(person, roles, partner);
    }

    private static @Nullable UUID id(Jwt token, String claim) {
        if (!token.hasClaim(claim)) {
            return null;
        }
        try {
            return TextForms.uuid(String.valueOf(token.<Object>getClaim(claim)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The token's '%s' is no UUID.".formatted(claim), e);
        }
    }

    private static Set<Role> roles(Jwt token) {
        var named = token.<Object>getClaim("roles") instanceof Iterable<?> list ? list : Set.of();
        var roles = EnumSet.noneOf(Role.class);
        for (var name : named) {
            Arrays.stream(Role.values())
                    .filter(role -> role.name().equals(name))
                    .forEach(roles::add);
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("The token names none of the program's roles.");
        }
        return roles;
    }
}
