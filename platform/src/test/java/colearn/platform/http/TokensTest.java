package colearn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokensTest {
    private static final Running SERVICE = Running.shared();

    private static Consumer<JWTClaimsSet.Builder> good() {
        return it -> it.claim("person", UUID.randomUUID().toString()).claim("roles", List.of("PROGRAM_MANAGER"));
    }

    static Stream<String> badTokens() {
        return Stream.of(
                "x",
                "x.y.z",
                TestTokens.signed(TestTokens.newKey(), good()),
                TestTokens.with(good().andThen(
                                it -> it.expirationTime(Date.from(Instant.now().minusSeconds(120))))),
                TestTokens.with(good().andThen(
                                it -> it.notBeforeTime(Date.from(Instant.now().plusSeconds(120))))),
                TestTokens.with(good().andThen(it -> it.issuer("https://somebody.else"))),
                TestTokens.with(good().andThen(it -> it.audience("another-program"))),
                TestTokens.with(good().andThen(it -> it.claim("person", null))),
                TestTokens.with(good().andThen(it -> it.claim("person", "Jane"))),
                TestTokens.with(good().andThen(it -> it.claim("person", 7))),
                TestTokens.with(good().andThen(it -> it.claim("roles", null))),
                TestTokens.with(good().andThen(it -> it.claim("roles", List.of()))),
                TestTokens.with(good().andThen(it -> it.claim("roles", "PROGRAM_MANAGER"))),
                TestTokens.with(good().andThen(it -> it.claim("roles", List.of("KING", 7)))),
                TestTokens.with(good().andThen(it -> it.claim("roles", List.of("PARTNER_MEMBER")))),
                TestTokens.with(good().andThen(it -> it.claim("partner", "p"))),
                unsigned());
    }

    private static String unsigned() {
        var claims = new JWTClaimsSet.Builder().issuer(TestTokens.ISSUER).audience("colearn");
        good().accept(claims);
        return new PlainJWT(new PlainHeader(), claims.build()).serialize();
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aTokenThatIsNotRightIsNotAccepted(String token) {
        var reply = SERVICE.with(token).get("/ladders").isProblem(401, "unauthenticated");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"colearn\", error=\"invalid_token\"");
    }

    @Test
    void withoutATokenNothingIsServed() {
        for (var path : List.of("/ladders", "/nowhere", "/operations/views")) {
            var reply = SERVICE.with(null).get(path).isProblem(401, "unauthenticated");
            assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"colearn\"");
        }
        SERVICE.with(null).post("/ladders", "{}").isProblem(401, "unauthenticated");
        SERVICE.with(null).get("/actuator/env").isProblem(403, "forbidden");
    }

    @Test
    void aTokenInTheQueryIsNotLookedAt() {
        var token = TestTokens.with(good());
        SERVICE.with(null).get("/ladders?access_token=" + token).isProblem(401, "unauthenticated");
    }

    @Test
    void rolesOfOtherProgramsArePassedOver() {
        var token = TestTokens.with(good().andThen(it -> it.claim("roles", List.of("KING", "COACH"))));
        assertThat(SERVICE.with(token).get("/ladders").status()).isEqualTo(200);
    }

    @Test
    void aServiceStartsBeforeItsIdentityProviderAndSaysSo() {
        try (var lonely = Running.start(
                Map.of("colearn.identity.jwk-set", "", "colearn.identity.issuer-uri", "http://localhost:1"))) {
            var reply = lonely.manager().get("/ladders").isProblem(503, "unavailable");
            assertThat(reply.header("Retry-After")).isNotEmpty();
            lonely.with(null).get("/ladders").isProblem(401, "unauthenticated");
        }
    }
}
