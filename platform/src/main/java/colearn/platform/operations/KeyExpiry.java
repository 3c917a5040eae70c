package colearn.platform.operations;

import colearn.platform.timers.Chore;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forgets the Idempotency-Keys of clients thirty days after their use: whoever sends one again later has a new effect. Keys of reactions and
 * timers are kept for ever, because what they follow from stays in the log. In small batches, so that no append waits for it.
 */
final class KeyExpiry implements Chore {
    /** README.md and the description of the API say it too. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger log = LoggerFactory.getLogger(KeyExpiry.class);
    private static final int BATCH = 1_000;
    private static final int BATCHES = 100;

    private final JdbcClient database;
    private final Clock clock;

    KeyExpiry(DataSource processors, Clock clock) {
        this.database = JdbcClient.create(processors);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "key-expiry";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** What is left over is for the next run. */
    @Override
    public void run() {
        long forgotten = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            int deleted = deleteBatch();
            forgotten += deleted;
            if (deleted < BATCH) {
                break;
            }
        }
        if (forgotten > 0) {
            log.info("{} idempotency keys of clients were older than {} and are forgotten", forgotten, KEPT);
        }
    }

    private int deleteBatch() {
        return database.sql("""
                        delete from log.idempotency where (scope, key) in (
                            select scope, key from log.idempotency
                            where recorded_at < :before and scope not like 'reaction/%' and scope not like 'timer/%'
                            order by recorded_at limit :batch)""")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .param("batch", BATCH)
                .update();
    }
}
