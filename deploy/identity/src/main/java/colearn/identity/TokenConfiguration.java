package colearn.identity;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Whom tokens are given to, what stands in them, and what signs them. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {
    private static final Duration WORKING_DAY = Duration.ofHours(8);

    @Bean
    PasswordEncoder secrets() {
        return new BCryptPasswordEncoder(4); // the least work there is: the secret is random, nobody can guess it
    }

    @Bean
    RegisteredClientRepository clients(IdentitySettings settings, PasswordEncoder secrets) {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId("colearn-cli")
                .clientId("colearn-cli")
                .clientSecret(secrets.encode(settings.clientSecret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(WORKING_DAY)
                        .build())
                .build());
    }

    @Bean
    AuthorizationServerSettings issuer(IdentitySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    JWKSource<SecurityContext> keys(IdentitySettings settings) throws IOException {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(settings.keyFile())));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            OAuth2ClientCredentialsAuthenticationToken grant = context.getAuthorizationGrant();
            Bearer bearer = Bearer.from(requireNonNull(grant).getAdditionalParameters());
            var claims = context.getClaims();
            claims.subject(bearer.person().toString());
            claims.audience(List.of("colearn"));
            claims.claim("person", bearer.person().toString());
            claims.claim("roles", bearer.roles().stream().map(Role::name).toList());
            bearer.partner().ifPresent(partner -> claims.claim("partner", partner.toString()));
        };
    }
}
