package colearn.platform.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.kafka.TestKafka;
import colearn.platform.kafka.TestService;
import colearn.platform.ladder.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/** Processes whose heap is smaller than the history that they work through. */
@Execution(CONCURRENT)
class SmallHeapTest {
    /** Of 200,000 characters each: with all of them in memory the heap would have to be some times as large as it is. */
    private static final int EVENTS = 500;

    private static final int MEGABYTES = 96;

    @TempDir
    private Path folder;

    @Test
    void viewReactionAndTimersFarBehindCatchUpAndTheViewIsBuiltAnew() throws Exception {
        var database = new TestDatabase();
        fill(database, """
                insert into log.event (event_id, source, aggregate, aggregate_id, version, type, type_version, payload, metadata, refs,
                    recorded_at, effective_at)
                select gen_random_uuid(), 'partner', 'ladder', gen_random_uuid(), 1, 'ladder.put-up', 1,
                    json_build_object('name', n || repeat(md5(n::text), 6250), 'wall', gen_random_uuid()),
                    json_build_object('actor', gen_random_uuid(), 'correlation', 'test', 'reliedOn', json_build_array()), '{}', now(), now()
                from generate_series(1, %d) n""".formatted(EVENTS));

        assertThat(smallHeap().run(Followers.class, database.settings().url(), Integer.toString(EVENTS)))
                .endsWith("DONE, %d rows, the same".formatted(EVENTS));
    }

    @Test
    void anAggregateWithALongHistoryIsReadCommandedAndCorrected() throws Exception {
        var database = new TestDatabase();
        var ladder = UUID.randomUUID();
        fill(database, """
                insert into log.event (event_id, source, aggregate, aggregate_id, version, type, type_version, payload, metadata, refs,
                    recorded_at, effective_at)
                select gen_random_uuid(), 'partner', 'ladder', '%s', n, case n when 1 then 'ladder.put-up' else 'ladder.renamed' end, 1,
                    json_strip_nulls(json_build_object('name', case n when %2$d then 'the last' else n || repeat(md5(n::text), 6250) end,
                        'wall', case n when 1 then gen_random_uuid() end)),
                    json_build_object('actor', gen_random_uuid(), 'correlation', 'test', 'reliedOn', json_build_array()), '{}', now(), now()
                from generate_series(1, %2$d) n""".formatted(ladder, EVENTS));

        assertThat(smallHeap().run(Loading.class, database.settings().url(), ladder.toString()))
                .contains("Done")
                .contains("version=" + (EVENTS + 1))
                .contains("version=" + (EVENTS + 2));
    }

    @Test
    void relayAndIngestFarBehindCatchUp() throws Exception {
        var kafka = new TestKafka();
        try (var partner = TestService.empty("partner");
                var session = TestService.empty("session")) {
            partner.asOwner("""
                    insert into log.event (event_id, source, aggregate, aggregate_id, version, type, type_version, payload, metadata, refs,
                        recorded_at, effective_at)
                    select gen_random_uuid(), 'partner', 'note', gen_random_uuid(), 1, 'note.written', 1,
                        json_build_object('text', n || repeat(md5(n::text), 6250)),
                        json_build_object('actor', gen_random_uuid(), 'correlation', 'test', 'reliedOn', json_build_array()), '{}', now(), now()
                    from generate_series(1, %d) n""".formatted(EVENTS));
            var relayed = smallHeap()
                    .run(
                            Carriers.class,
                            "relay",
                            partner.jdbcUrl(),
                            kafka.settings.bootstrapServers(),
                            kafka.settings.topicPrefix(),
                            Integer.toString(EVENTS));
            assertThat(relayed).endsWith("all %d".formatted(EVENTS));
            var ingested = smallHeap()
                    .run(
                            Carriers.class,
                            "ingest",
                            session.jdbcUrl(),
                            kafka.settings.bootstrapServers(),
                            kafka.settings.topicPrefix(),
                            Integer.toString(EVENTS));
            assertThat(ingested).endsWith("all %d".formatted(EVENTS));
        }
    }

    private SmallHeap smallHeap() {
        return new SmallHeap(MEGABYTES, folder.resolve("said.log"));
    }

    private static void fill(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
