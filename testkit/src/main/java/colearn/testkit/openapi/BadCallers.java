package colearn.testkit.openapi;

import static colearn.testkit.openapi.Probe.refused;
import static colearn.testkit.openapi.Probe.survived;

import colearn.platform.identity.Role;
import colearn.testkit.http.Client;
import colearn.testkit.service.ServiceUnderTest;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Those whom no operation serves, and those of whom each serves some. Their tokens are signed once: a signature takes longer than an answer. */
final class BadCallers {
    private final Map<String, Client> strangers = new HashMap<>();
    private final Map<Role, Client> everybody = new EnumMap<>(Role.class);

    BadCallers(ServiceUnderTest service) {
        var tokens = service.tokens();
        Map.of(
                        "whose time is over", tokens.expired(),
                        "for others", tokens.forAnotherAudience(),
                        "of others", tokens.ofAnotherIssuer(),
                        "signed by others", tokens.withAnotherKey(),
                        "not signed", tokens.unsigned(),
                        "without roles", tokens.withoutRoles(),
                        "of no form", "x",
                        "of much", "x".repeat(4_000))
                .forEach((what, token) -> strangers.put("with a token " + what, service.as(token)));
        strangers.put("without token", service.client());
        strangers.put("with a password", service.client().with("Authorization", "Basic YTpi"));
        for (var role : Role.values()) {
            var token = role == Role.PARTNER_MEMBER
                    ? tokens.member(UUID.randomUUID(), UUID.randomUUID())
                    : tokens.of(UUID.randomUUID(), role);
            everybody.put(role, service.as(token).ifMatch(1));
        }
    }

    Stream<Probe> of(DescribedOperation it) {
        var good = new GoodRequest(it);
        return Stream.concat(
                strangers.entrySet().stream()
                        .map(stranger -> refused(
                                it + " " + stranger.getKey(),
                                () -> good.by(stranger.getValue()).expectProblem(401, "unauthenticated"))),
                everybody.entrySet().stream()
                        .map(caller -> survived(it + " by " + caller.getKey(), () -> good.by(caller.getValue()))));
    }
}
