package colearn.platform.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.text.ParseException;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Makes the decoder of tokens: signature, issuer, audience, times, and the claims that the program needs. */
final class TokenDecoders {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Set<SignatureAlgorithm> ALGORITHMS = Set.of(
            SignatureAlgorithm.RS256, SignatureAlgorithm.RS512, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private final IdentitySettings settings;

    TokenDecoders(IdentitySettings settings) {
        this.settings = settings;
    }

    JwtDecoder decoder() {
        var keys = settings.jwkSet();
        return keys == null || keys.isBlank() ? ofProvider() : ofKeys(keys);
    }

    private JwtDecoder ofKeys(String keys) {
        try {
            var decoder = NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<>(JWKSet.parse(keys)))
                    .build();
            decoder.setJwtValidator(validator());
            return decoder;
        } catch (ParseException e) {
            throw new IllegalArgumentException("colearn.identity.jwk-set is no JSON Web Key Set", e);
        }
    }

    /** Asks the provider when the first token comes, so that a service starts before it, and asks again until it answers. */
    private JwtDecoder ofProvider() {
        var lazy = new SupplierJwtDecoder(this::fetched);
        return token -> {
            try {
                return lazy.decode(token);
            } catch (JwtDecoderInitializationException e) {
                throw new JwtException("the identity provider does not answer", e);
            }
        };
    }

    private JwtDecoder fetched() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        var decoder = NimbusJwtDecoder.withIssuerLocation(settings.issuerUri())
                .jwsAlgorithms(it -> it.addAll(ALGORITHMS))
                .restOperations(new RestTemplate(requests))
                .build();
        decoder.setJwtValidator(validator());
        return decoder;
    }

    private OAuth2TokenValidator<Jwt> validator() {
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuerUri()), this::audience, TokenDecoders::claims);
    }

    private OAuth2TokenValidatorResult audience(Jwt token) {
        var audience = token.getAudience();
        return audience != null && audience.contains(settings.audience())
                ? OAuth2TokenValidatorResult.success()
                : invalid("The token is for somebody else.");
    }

    private static OAuth2TokenValidatorResult claims(Jwt token) {
        try {
            TokenClaims.of(token);
            return OAuth2TokenValidatorResult.success();
        } catch (IllegalArgumentException e) {
            return invalid(String.valueOf(e.getMessage()));
        }
    }

    private static OAuth2TokenValidatorResult invalid(String sentence) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", sentence, null));
    }
}
