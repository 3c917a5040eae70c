package colearn.platform.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed.
 *
 * @param issuerUri the identity provider, as in the tokens' {@code iss}; its keys are fetched when the first token comes
 * @param audience what the tokens' {@code aud} must name
 * @param jwkSet the provider's public keys as JSON, instead of asking it: for tests
 */
@ConfigurationProperties("colearn.identity")
public record IdentitySettings(
        String issuerUri,
        @DefaultValue("colearn") String audience,
        @Nullable String jwkSet) {}
