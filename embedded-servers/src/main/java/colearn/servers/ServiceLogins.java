package colearn.servers;

/**
 * The passwords of a service's four logins.
 *
 * @param owner owns the database and everything that migrations make in it; no request uses it
 * @param app what requests log in as; owns nothing
 * @param loader writes and rebuilds views; no request uses it
 * @param keys owns the database of keys
 */
public record ServiceLogins(String owner, String app, String loader, String keys) {
    /** One password for all four: for tests. */
    public static ServiceLogins all(String password) {
        return new ServiceLogins(password, password, password, password);
    }

    @Override
    public String toString() {
        return "ServiceLogins[…]"; // passwords stay out of logs
    }
}
