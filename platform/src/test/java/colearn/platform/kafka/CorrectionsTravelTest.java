package colearn.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.eventlog.Correction.As;
import colearn.platform.eventlog.Correction.EventAmended;
import colearn.platform.eventlog.Correction.EventRetracted;
import colearn.platform.faults.Between;
import colearn.platform.kafka.ingest.Ingesting;
import colearn.platform.kafka.relay.Relaying;
import colearn.platform.secrets.SealedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** A correction of what was published is published, in its order, and kept by who hears it. */
@Execution(CONCURRENT)
class CorrectionsTravelTest {
    private static final SealedText WHY = new SealedText(UUID.randomUUID(), "nobody else's business");
    private static final Instant THEN = Instant.parse("2026-03-01T09:00:00Z");

    private final TestService partner = TestService.empty("partner");
    private final TestService session = TestService.empty("session");
    private final List<Worker> workers = new ArrayList<>();
    private final UUID note = UUID.randomUUID();

    @AfterEach
    void close() {
        workers.forEach(Worker::end);
        workers.forEach(Worker::awaitEnd);
        partner.close();
        session.close();
    }

    private void amend(UUID event, String text) {
        var content = partner.json().createObjectNode().put("text", text);
        partner.correct(
                note, new EventAmended(event, new As("note.written", 1, content), THEN, List.of("text"), null, WHY));
    }

    /** What stands in the other log: types, and what they correct. */
    private List<String> heard() {
        return session.sql()
                .sql(
                        "select type || coalesce(' of ' || corrects, '') || ' ' || payload from log.event order by position")
                .query(String.class)
                .list();
    }

    @Test
    void itComesAfterItsEventAndSaysOnlyWhatIsPublic() throws Exception {
        var kafka = new TestKafka();
        var written = partner.append(note, new NoteEvent.Written("hopsital"));
        var filed = partner.append(note, new NoteEvent.Filed("in a drawer"));
        amend(written, "hospital");
        partner.correct(note, new EventRetracted(filed, null, WHY));
        amend(written, "hospital");
        partner.correct(note, new EventRetracted(written, null, WHY));
        partner.append(note, new NoteEvent.Written("the end"));
        for (var worker : List.of(
                Relaying.worker(partner, kafka, Between.NOTHING),
                Ingesting.worker(session, "partner", kafka, Between.NOTHING))) {
            workers.add(worker);
            worker.start();
        }

        await().until(() -> heard().stream().anyMatch(it -> it.contains("the end")));

        assertThat(heard())
                .as(
                        "the original as it was recorded; nothing of what is not public, and nothing that says the same again")
                .containsExactly(
                        "note.written {\"text\":\"hopsital\"}",
                        "note.event-corrected of %s {\"corrects\":\"%s\",\"content\":{\"type\":\"note.written\",\"version\":1,\"data\":{\"text\":\"hospital\"}},\"effectiveAt\":\"2026-03-01T09:00:00Z\"}"
                                .formatted(written, written),
                        "note.event-corrected of %s {\"corrects\":\"%s\"}".formatted(written, written),
                        "note.written {\"text\":\"the end\"}");
    }
}
