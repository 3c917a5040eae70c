package colearn.testkit;

import static colearn.servers.shared.Patience.PATIENCE;

import colearn.platform.axon.AxonConfiguration;
import colearn.platform.commands.Commands;
import colearn.platform.database.DatabaseConfiguration;
import colearn.platform.database.DatabaseSettings;
import colearn.platform.database.ServiceSettings;
import colearn.platform.eventlog.EventLogConfiguration;
import colearn.platform.eventlog.LogReader;
import colearn.platform.eventlog.ReceivedFact;
import colearn.platform.eventlog.ReceivedFacts;
import colearn.platform.json.Json;
import colearn.platform.reactions.ReactionConfiguration;
import colearn.platform.views.ViewConfiguration;
import colearn.platform.views.Views;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service without HTTP and Kafka: its log, views and reactions, running on a database. For tests of views and of reactions; what other
 * services say is put into its log by hand.
 */
public final class ServiceCore implements AutoCloseable {

    private final ServiceDatabase database;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /**
     * Starts it.
     *
     * @param wiring the service's configurations of aggregates, received types, views and reactions
     */
    public ServiceCore(ServiceDatabase database, Class<?>... wiring) {
        this.database = database;
        context.registerBean(DatabaseSettings.class, database::settings);
        context.registerBean(ServiceSettings.class, database::service);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(JsonMapper.class, () -> Json.stored());
        context.register(wiring);
        context.register(
                DatabaseConfiguration.Connections.class,
                EventLogConfiguration.class,
                AxonConfiguration.class,
                ViewConfiguration.class,
                ReactionConfiguration.class);
        context.refresh();
        context.start();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public Commands commands() {
        return get(Commands.class);
    }

    /** Puts facts of other services into the log, in this order. */
    public void hear(List<ReceivedFact> facts) throws SQLException {
        var loader = database.settings().loader();
        try (var connection =
                DriverManager.getConnection(database.settings().url(), loader.username(), loader.password())) {
            connection.setAutoCommit(false);
            get(ReceivedFacts.class).append(connection, facts);
            connection.commit();
        }
    }

    /** A session that may see everything. */
    public Connection look() throws SQLException {
        return database.superuser();
    }

    /** Everything in the log now is in the view's rows. */
    public void seen(String view) throws InterruptedException {
        var frontier = get(LogReader.class).frontier();
        if (!get(Views.class).await(view, frontier, PATIENCE)) {
            throw new AssertionError(
                    "the view %s has not come to position %d in %s".formatted(view, frontier, PATIENCE));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
