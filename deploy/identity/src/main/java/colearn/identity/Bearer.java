package colearn.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/**
 * Who a token is for, as the parameters of a token request say.
 *
 * @param roles at least one, each once, in the order asked for
 * @param partner the partner that a member acts for
 */
record Bearer(List<Role> roles, UUID person, Optional<UUID> partner) {
    /**
     * Reads the parameters that OAuth itself does not know.
     *
     * @param parameters a value is a string, or an array of strings where a parameter came more than once
     * @throws OAuth2AuthenticationException {@code invalid_request}, with what is wrong
     */
    static Bearer from(Map<String, Object> parameters) {
        List<Role> roles = new ArrayList<>();
        for (String name : values(parameters.get("role"))) {
            Role role = Role.named(name).orElseThrow(() -> invalid("role must be one of " + List.of(Role.values())));
            if (!roles.contains(role)) {
                roles.add(role);
            }
        }
        if (roles.isEmpty()) {
            throw invalid("role is missing: one of " + List.of(Role.values()));
        }
        UUID person = id(parameters, "person").orElseGet(() -> roles.getFirst().defaultPerson());
        return new Bearer(List.copyOf(roles), person, id(parameters, "partner"));
    }

    private static Optional<UUID> id(Map<String, Object> parameters, String name) {
        List<String> values = values(parameters.get(name));
        if (values.size() > 1) {
            throw invalid(name + " came more than once");
        }
        return values.stream().findFirst().map(value -> id(name, value));
    }

    private static UUID id(String name, String value) {
        try {
            UUID id = UUID.fromString(value);
            if (id.toString().equalsIgnoreCase(value)) { // fromString also takes 1-1-1-1-1
                return id;
            }
        } catch (IllegalArgumentException e) {
            // the same answer
        }
        throw invalid(name + " must be a UUID");
    }

    private static List<String> values(@Nullable Object parameter) {
        return switch (parameter) {
            case null -> List.of();
            case String[] many -> Stream.of(many).toList();
            default -> List.of(parameter.toString());
        };
    }

    private static OAuth2AuthenticationException invalid(String description) {
        return new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, description, null));
    }
}
