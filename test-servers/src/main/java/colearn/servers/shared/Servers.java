package colearn.servers.shared;

/**
 * The PostgreSQL server and the Kafka broker that a test works on. Who asks need not know how they run: the answer is
 * one shared pair for the whole JVM, and each asker keeps to databases and a topic prefix of its own.
 */
public interface Servers {
    /** JDBC URL of the database {@code postgres}, with the superuser's name and password in it. */
    String superuserJdbcUrl();

    /** JDBC URL of a database on the same server, without name or password: the login is the caller's choice. */
    String jdbcUrl(String database);

    /** {@code host:port} of the broker, as Kafka's clients take it. */
    String bootstrapServers();

    /** The pair of this JVM; the first asker starts it, and it ends with the JVM. */
    static Servers shared() {
        return SharedServers.pair();
    }
}
