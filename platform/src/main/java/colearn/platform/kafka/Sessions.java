package colearn.platform.kafka;

import colearn.platform.database.DatabaseSettings;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections in no pool: who leads holds one for as long as it leads, and its session is not for others to inherit. */
public final class Sessions {
    private Sessions() {}

    public static DataSource of(DatabaseSettings settings) {
        var sessions = new PGSimpleDataSource();
        sessions.setUrl(settings.url());
        sessions.setUser(settings.loader().username());
        sessions.setPassword(settings.loader().password());
        sessions.setApplicationName("leadership");
        sessions.setTcpKeepAlive(true);
        sessions.setConnectTimeout(5);
        sessions.setSocketTimeout(15);
        return sessions;
    }
}
