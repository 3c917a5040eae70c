package colearn.platform.kafka;

import colearn.platform.commands.Aggregate;
import colearn.platform.database.DatabaseConfiguration;
import colearn.platform.database.DatabaseSettings;
import colearn.platform.database.DatabaseSettings.Login;
import colearn.platform.database.ServiceSettings;
import colearn.platform.decider.ClaimChanges;
import colearn.platform.decider.Decider;
import colearn.platform.eventlog.AppendUnit;
import colearn.platform.eventlog.Appender;
import colearn.platform.eventlog.Correction;
import colearn.platform.eventlog.EventLogConfiguration;
import colearn.platform.eventlog.EventMetadata;
import colearn.platform.eventlog.LogEpochs;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.eventlog.LogReader;
import colearn.platform.eventlog.OperatorDecisions;
import colearn.platform.eventlog.ReceivedFacts;
import colearn.platform.eventlog.StreamId;
import colearn.platform.json.Json;
import colearn.platform.time.Ids;
import colearn.servers.Provisioning;
import colearn.servers.ServiceLogins;
import colearn.servers.shared.Servers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** One service's log in a database of its own on the real server, with one kind of aggregate: notes. */
public final class TestService implements AutoCloseable {
    private static final String PASSWORD = "only-for-tests";
    private static final String ROLES = "kafkatest";
    /** Of each service's, those that no test uses now. */
    private static final Map<String, Queue<DatabaseSettings>> FREE = new ConcurrentHashMap<>();

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Map<UUID, Long> versions = new HashMap<>();
    private final String name;
    private final DatabaseSettings database;
    private boolean lent;

    /** On an empty log. A database is used again and again: to make one for each test would take longer than the tests. */
    public static TestService empty(String name) {
        var free = free(name).poll();
        var database = free == null ? newDatabase(name) : free;
        asOwner(
                database,
                "truncate log.event, log.ingest_offset, log.heard, log.quarantined_record, log.lost_fact, log.republication restart identity");
        asOwner(
                database,
                "update log.identity set epoch = 1; delete from log.epoch where epoch > 1; update log.settled set position = 0");
        var service = new TestService(name, database);
        service.lent = true;
        return service;
    }

    private static Queue<DatabaseSettings> free(String name) {
        return FREE.computeIfAbsent(name, n -> new ConcurrentLinkedQueue<>());
    }

    /** A service's database as it is, from another process. */
    public static TestService at(String name, String jdbcUrl) {
        return new TestService(name, settings(jdbcUrl));
    }

    public String jdbcUrl() {
        return database.url();
    }

    /** The same database under a new process. */
    public TestService restarted() {
        boolean handedOn = lent;
        lent = false;
        close();
        var next = new TestService(name, database);
        next.lent = handedOn;
        return next;
    }

    @SuppressWarnings("NullAway")
    private TestService(String name, DatabaseSettings database) {
        this.name = name;
        this.database = database;
        context.registerBean(ServiceSettings.class, () -> new ServiceSettings(name));
        context.registerBean(DatabaseSettings.class, () -> database);
        context.registerBean(JsonMapper.class, Json::stored);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(
                Aggregate.class,
                () -> new Aggregate<>(
                        "note", Object.class, NoteEvent.class, (Decider<Object, Object, NoteEvent>) null));
        context.register(DatabaseConfiguration.Connections.class, EventLogConfiguration.class);
        context.refresh();
    }

    private static DatabaseSettings newDatabase(String name) {
        var servers = Servers.shared();
        var made = "kafka_%s_%s".formatted(name, UUID.randomUUID().toString().replace("-", ""));
        new Provisioning(servers.superuserJdbcUrl()).prepare(ROLES, made, ServiceLogins.all(PASSWORD));
        var settings = settings(servers.jdbcUrl(made));
        DatabaseConfiguration.migrate(settings, new ServiceSettings(name), "classpath:db/platform");
        return settings;
    }

    private static DatabaseSettings settings(String jdbcUrl) {
        return new DatabaseSettings(
                jdbcUrl,
                new Login(ROLES + "_owner", PASSWORD),
                new Login(ROLES + "_app", PASSWORD),
                new Login(ROLES + "_loader", PASSWORD),
                Duration.ofSeconds(5));
    }

    public String name() {
        return name;
    }

    public JsonMapper json() {
        return context.getBean(JsonMapper.class);
    }

    public LogReader log() {
        return context.getBean(LogReader.class);
    }

    public LogIdentity identity() {
        return context.getBean(LogIdentity.class);
    }

    public ReceivedFacts received() {
        return context.getBean(ReceivedFacts.class);
    }

    public LogEpochs epochs() {
        return context.getBean(LogEpochs.class);
    }

    public OperatorDecisions decisions() {
        return context.getBean(OperatorDecisions.class);
    }

    public DataSource processors() {
        return BeanFactoryAnnotationUtils.qualifiedBeanOfType(context.getBeanFactory(), DataSource.class, "processors");
    }

    /** Connections in no pool. */
    public DataSource sessions() {
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.loader().username());
        source.setPassword(database.loader().password());
        return source;
    }

    public JdbcClient sql() {
        return JdbcClient.create(processors());
    }

    /** What the server does to the session of a leader that said nothing for too long. */
    public void endLeaders() {
        sql().sql("""
                        select pg_terminate_backend(pid) from pg_locks
                        where locktype = 'advisory' and objsubid = 2
                            and database = (select oid from pg_database where datname = current_database())""").query((row, n) -> row.getBoolean(1)).list();
    }

    /** What the server does to a session that has sat in a transaction for too long. */
    public void endIdleTransactions() {
        sql().sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where state = 'idle in transaction' and datname = current_database()""").query((row, n) -> row.getBoolean(1)).list();
    }

    /** What only a restore or an accident does. */
    public void asOwner(String sql) {
        asOwner(database, sql);
    }

    private static void asOwner(DatabaseSettings database, String sql) {
        try (var connection = DriverManager.getConnection(database.url(), ROLES + "_owner", PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ids of the events of a source, in the order of this log. */
    public List<UUID> events(String source) {
        return sql().sql("select event_id from log.event where source = :source order by position")
                .param("source", source)
                .query(UUID.class)
                .list();
    }

    public UUID append(UUID note, NoteEvent event) {
        return append(note, typeOf(event), json().writeValueAsString(event));
    }

    /** Of any type, known or not. */
    /** Corrects one of a note's events, whatever its rules would say. */
    public UUID correct(UUID note, Correction.Own correction) {
        return append(note, "note." + correction.name(), json().writeValueAsString(correction), correction.event());
    }

    public UUID append(UUID note, String type, String payload) {
        return append(note, type, payload, null);
    }

    private UUID append(UUID note, String type, String payload, @Nullable UUID corrects) {
        var id = Ids.next();
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var metadata = json().writeValueAsString(new EventMetadata(UUID.randomUUID(), "request-1", null, List.of()));
        long version = versions.merge(note, 1L, Long::sum);
        context.getBean(Appender.class)
                .append(new AppendUnit(
                        new StreamId(name, "note", note),
                        version - 1,
                        List.of(new AppendUnit.NewEvent(
                                id, type, 1, payload, metadata, Map.of("shelf", note), now, now, corrects)),
                        null,
                        ClaimChanges.NONE,
                        List.of()));
        return id;
    }

    public long lastPosition() {
        return sql().sql("select coalesce(max(position), 0) from log.event")
                .query(Long.class)
                .single();
    }

    private static String typeOf(NoteEvent event) {
        return switch (event) {
            case NoteEvent.Written w -> "note.written";
            case NoteEvent.Sealed s -> "note.sealed";
            case NoteEvent.Filed f -> "note.filed";
        };
    }

    @Override
    public void close() {
        context.close();
        if (lent) {
            lent = false;
            free(name).add(database);
        }
    }
}
