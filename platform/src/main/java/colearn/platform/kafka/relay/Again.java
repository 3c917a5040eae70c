package colearn.platform.kafka.relay;

import colearn.platform.kafka.Leadership;
import colearn.platform.kafka.Life;
import colearn.platform.kafka.Pace;
import colearn.platform.kafka.Refusal;
import colearn.platform.trace.Trace;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes a part of the log again, with a chain of its own that begins with the first event and ends where the relay stands; the relay's own
 * work waits, so that what follows joins on to both.
 */
final class Again {
    private static final Logger log = LoggerFactory.getLogger(Again.class);

    private final RelayTerm.Parts parts;
    private final Pace pace;

    Again(RelayTerm.Parts parts, Pace pace) {
        this.parts = parts;
        this.pace = pace;
    }

    /** Does what is asked for; when its life ends first, the next relay goes on from there. */
    void publish(Republication asked, KafkaTransactions kafka, Chain live, Leadership lead, Life life)
            throws SQLException, InterruptedException {
        long to = live.position();
        var chain = live.again();
        log.info("the log is published again, from position {} to {}: {}", asked.fromPosition(), to, asked.reason());
        try {
            while (chain.position() < to && life.goesOn()) {
                lead.keep();
                var events = parts.log().after(chain.position(), pace.batch(), pace.bytes()).stream()
                        .filter(event -> event.position() <= to)
                        .toList();
                if (events.isEmpty()) {
                    throw new IllegalStateException("the log ends before position " + to);
                }
                int sent = kafka.publishAgain(asked, chain, events, live);
                parts.republications().progress(asked.id(), to, Math.max(asked.position(), chain.position()), sent);
            }
        } catch (Refusal refusal) {
            // What is published for the first time must not wait for it.
            Trace.during(refusal.correlation(), () -> log.error("publishing again stopped: {}", refusal.sentence()));
            parts.republications().finish(asked.id(), refusal.sentence());
            return;
        }
        if (chain.position() >= to) {
            parts.republications().finish(asked.id(), null);
        }
    }
}
