package colearn.testkit.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.platform.identity.Role;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtException;

/** A decoder that knows nothing but the issuer's URI, as a service does, takes the good tokens and refuses the bad ones. */
class TokensTest {
    private static final TestIssuer ISSUER = TestIssuer.shared();
    private static final Tokens TOKENS = ISSUER.tokens();
    private static final JwtDecoder DECODER = JwtDecoders.fromIssuerLocation(ISSUER.uri());
    private static final UUID PERSON = new UUID(1, 1);
    private static final UUID PARTNER = new UUID(1, 2);

    @Test
    void aTokenSaysWhoAndWhat() {
        var token = DECODER.decode(TOKENS.of(PERSON, Role.COACH, Role.ANALYST));
        assertThat(token.getSubject()).isEqualTo(PERSON.toString());
        assertThat(token.getClaimAsString("person")).isEqualTo(PERSON.toString());
        assertThat(token.getClaimAsStringList("roles")).containsExactly("COACH", "ANALYST");
        assertThat(token.hasClaim("partner")).isFalse();
        assertThat(token.getAudience()).containsExactly("colearn");
        assertThat(token.getIssuer()).hasToString(ISSUER.uri());
    }

    @Test
    void aMemberBelongsToAPartner() {
        var token = DECODER.decode(TOKENS.member(PERSON, PARTNER));
        assertThat(token.getClaimAsString("partner")).isEqualTo(PARTNER.toString());
        assertThat(token.getClaimAsStringList("roles")).containsExactly("PARTNER_MEMBER");
    }

    static List<Arguments> refused() {
        return List.of(
                Arguments.of("expired", TOKENS.expired(), "expired"),
                Arguments.of("of another issuer", TOKENS.ofAnotherIssuer(), "iss claim"),
                Arguments.of("with another key", TOKENS.withAnotherKey(), "signature"),
                Arguments.of("unsigned", TOKENS.unsigned(), "algorithm"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, String token, String because) {
        assertThatThrownBy(() -> DECODER.decode(token))
                .isInstanceOf(JwtException.class)
                .hasMessageContaining(because);
    }

    @Test
    void whatOnlyAServiceCanRefuseIsWrongInThatAlone() {
        assertThat(DECODER.decode(TOKENS.forAnotherAudience()).getAudience()).containsExactly("somebody-else");
        assertThat(DECODER.decode(TOKENS.withoutRoles()).hasClaim("roles")).isFalse();
        assertThat(Stream.of(TOKENS.forAnotherAudience(), TOKENS.withoutRoles())
                        .map(DECODER::decode)
                        .map(Jwt::getSubject))
                .containsOnly(DECODER.decode(TOKENS.manager()).getSubject());
    }
}
