package colearn.platform.kafka.ingest;

import colearn.platform.kafka.Life;
import colearn.platform.kafka.Term;
import colearn.platform.kafka.WorkerState.Kind;
import colearn.platform.secrets.SealedTexts;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Destroys the content of quarantined records when its time is over, decided or not, and of released ones at once (the log has them). Any
 * number of instances may do so: destroying twice is the same.
 */
final class QuarantineExpiry implements Term {
    private static final Logger log = LoggerFactory.getLogger(QuarantineExpiry.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final SealedTexts secrets;
    private final Clock clock;

    QuarantineExpiry(DataSource processors, SealedTexts secrets, Clock clock) {
        this.database = JdbcClient.create(processors);
        this.secrets = secrets;
        this.clock = clock;
    }

    private record Due(long id, UUID key) {}

    @Override
    public void run(Life life) throws InterruptedException {
        life.is(Kind.RUNNING);
        while (life.goesOn()) {
            if (expire() < AT_ONCE) {
                life.pause(EVERY);
            }
        }
    }

    /** Answers how many it was. The key goes first: if this ends in between, it is done again. */
    int expire() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var due = database.sql("""
                        select id, sealed_key from log.quarantined_record
                        where expired_at is null and (expires_at <= :now or released_at is not null) order by id limit :limit""")
                .param("now", now)
                .param("limit", AT_ONCE)
                .query((row, n) -> new Due(row.getLong("id"), row.getObject("sealed_key", UUID.class)))
                .list();
        for (var one : due) {
            secrets.destroy(one.key());
            database.sql("update log.quarantined_record set expired_at = :now, sealed_content = '' where id = :id")
                    .param("now", now)
                    .param("id", one.id())
                    .update();
        }
        if (!due.isEmpty()) {
            log.info("the content of {} quarantined records was destroyed", due.size());
        }
        return due.size();
    }
}
