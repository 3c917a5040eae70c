package colearn.local.state;

import java.util.Locale;

/** The three services, in the order of their ports. */
public enum Service {
    PARTNER(18081),
    SESSION(18082),
    INSIGHT(18083);

    private final int port;

    Service(int port) {
        this.port = port;
    }

    /** Its port where no offset is asked for. */
    int port() {
        return port;
    }

    /** {@code partner}: the name of its database, and the prefix of its logins. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code partner-service}: the name of its module, its process and its log. */
    public String longName() {
        return shortName() + "-service";
    }
}
