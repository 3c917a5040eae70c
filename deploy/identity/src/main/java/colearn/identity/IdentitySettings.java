package colearn.identity;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the identity provider is told at its start.
 *
 * @param issuer the {@code iss} of every token: the base URL that services were given
 * @param clientSecret secret of the one client, {@code colearn-cli}
 * @param keyFile where the signing key is kept, so that tokens outlive a restart; made at the first start
 */
@ConfigurationProperties("colearn.identity")
record IdentitySettings(String issuer, String clientSecret, Path keyFile) {
    IdentitySettings {
        if (clientSecret.length() < 16) {
            throw new IllegalArgumentException("colearn.identity.client-secret needs at least 16 characters.");
        }
    }

    @Override
    public String toString() {
        return "IdentitySettings[" + issuer + "]"; // the secret stays out of logs
    }
}
