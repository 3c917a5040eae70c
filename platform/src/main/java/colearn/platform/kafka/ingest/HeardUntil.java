package colearn.platform.kafka.ingest;

import colearn.platform.timers.Hearing;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.TimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * At which moment the ingest last stood at the end of a source's topics: all that the source had published by then is in this service's log. The
 * broker is asked for the ends, so while it is away nothing is claimed.
 */
public final class HeardUntil implements Hearing {
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final DataSource processors;
    private final Clock clock;

    public HeardUntil(DataSource processors, Clock clock) {
        this.processors = processors;
        this.clock = clock;
    }

    @Override
    public boolean heardOut(String source, Instant moment) {
        return JdbcClient.create(processors)
                .sql("select exists (select from log.heard_until where source = :source and moment >= :moment)")
                .param("source", source)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** One term's look-out. */
    Lookout lookout(String source) {
        return new Lookout(source);
    }

    /** Looks at the ends now and then, after what was polled is in the log. */
    final class Lookout {
        private final String source;
        private long looked = System.nanoTime() - EVERY.toNanos();

        private Lookout(String source) {
            this.source = source;
        }

        void look(Consumer<byte[], byte[]> consumer) throws SQLException {
            if (System.nanoTime() - looked < EVERY.toNanos()) {
                return;
            }
            looked = System.nanoTime();
            // Before the question: what is published while it is asked may be missing.
            var moment = clock.instant();
            if (atTheEnd(consumer)) {
                store(moment);
            }
        }

        private boolean atTheEnd(Consumer<byte[], byte[]> consumer) {
            try {
                return consumer.endOffsets(consumer.assignment(), PATIENCE).entrySet().stream()
                        .allMatch(end -> consumer.position(end.getKey(), PATIENCE) >= end.getValue());
            } catch (TimeoutException e) {
                return false;
            }
        }

        private void store(Instant moment) throws SQLException {
            try (var connection = processors.getConnection();
                    var statement = connection.prepareStatement("""
                            insert into log.heard_until as h (source, moment) values (?, ?)
                            on conflict (source) do update set moment = greatest(h.moment, excluded.moment)""")) {
                statement.setString(1, source);
                statement.setObject(2, moment.atOffset(ZoneOffset.UTC));
                statement.executeUpdate();
            }
        }
    }
}
