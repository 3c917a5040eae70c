package colearn.platform.secrets;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The database of keys, and the keys from outside.
 *
 * @param url JDBC; in production a server of its own, whose backups live for days only
 * @param masterKey wraps this service's keys; 32 bytes, base64
 * @param exchangeKey wraps keys on their way between the services; 32 bytes, base64, the same for all
 */
@ConfigurationProperties("colearn.keys")
public record KeySettings(String url, String username, String password, String masterKey, String exchangeKey) {
    @Override
    public String toString() {
        return "KeySettings[" + url + "]";
    }
}
