package colearn.platform.database;

import com.zaxxer.hikari.HikariConfig;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Makes connection pools whose sessions cannot hold others up for long. */
final class Pools {
    private final DatabaseSettings settings;
    private final List<SessionSetting> ours;

    /** @param ours what each session is told beside its time-outs */
    Pools(DatabaseSettings settings, List<SessionSetting> ours) {
        this.settings = settings;
        this.ours = ours;
    }

    /**
     * @param patience the longest that a session may sit idle inside a transaction or a transaction may last: a stalled instance loses its
     *     locks then, and readers of the log pass the positions that it drew
     */
    DataSource pool(String name, DatabaseSettings.Login login, int size, Duration patience) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(settings.url());
        config.setUsername(login.username());
        config.setPassword(login.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        // A service starts while its database is away: the first use fails, not the start.
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(settings.patience().toMillis());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", name);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // The details of an error are values of rows, and messages of exceptions are logged.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.setConnectionInitSql("set time zone 'UTC'; set lock_timeout = '5s';"
                + " set idle_in_transaction_session_timeout = '%dms'; set transaction_timeout = '%dms';"
                        .formatted(patience.toMillis(), patience.toMillis())
                + ours.stream().map(SessionSetting::sql).collect(Collectors.joining()));
        return Pool.of(config);
    }
}
