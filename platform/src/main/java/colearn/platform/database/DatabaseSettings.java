package colearn.platform.database;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The service's database.
 *
 * @param url JDBC
 * @param owner owns everything and migrates; used at start only
 * @param app serves requests: owns nothing, row security applies to it
 * @param loader owns the views, folds and relays: no request ever uses it
 */
@ConfigurationProperties("colearn.database")
public record DatabaseSettings(String url, Login owner, Login app, Login loader) {

    /** A database role that may log in. */
    public record Login(String username, String password) {
        @Override
        public String toString() {
            return username;
        }
    }
}
