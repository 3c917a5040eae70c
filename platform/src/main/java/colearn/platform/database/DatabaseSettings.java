package colearn.platform.database;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The service's database.
 *
 * @param url JDBC
 * @param owner owns everything and migrates; used at start only, and not needed where {@code colearn.database.migration} is NEVER
 * @param app serves requests: owns nothing, row security applies to it
 * @param loader owns the views, folds and relays: no request ever uses it
 * @param patience how long anybody waits for a connection; 5 seconds when not set
 */
@ConfigurationProperties("colearn.database")
public record DatabaseSettings(
        String url,
        @Nullable Login owner,
        Login app,
        Login loader,
        @DefaultValue("5s") Duration patience) {

    /** A database role that may log in. */
    public record Login(String username, String password) {
        @Override
        public String toString() {
            return username;
        }
    }
}
