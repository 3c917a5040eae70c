package colearn.platform.views;

import static colearn.platform.ladder.Instance.SOMEBODY;
import static colearn.platform.views.Rig.climb;
import static colearn.platform.views.Rig.done;
import static colearn.platform.views.Rig.fingerprint;
import static colearn.platform.views.Rig.putUp;
import static colearn.platform.views.Rig.rebuild;
import static colearn.platform.views.Rig.rows;
import static colearn.platform.views.Rig.seen;
import static colearn.platform.views.Rig.send;
import static colearn.platform.views.Rig.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.commands.Outcome;
import colearn.platform.ladder.Instance;
import colearn.platform.ladder.LadderCommand;
import colearn.platform.secrets.SealedText;
import colearn.platform.time.Ids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** An event that a fold cannot handle holds up the rows that it touches and nothing else, until somebody decides. */
@Execution(CONCURRENT)
class QuarantinedRowsTest {
    private static final SealedText WHY = new SealedText(Ids.next(), "it was a slip");

    private final Ladders view = new Ladders(1);
    private Rig rig;
    private Instance instance;
    private UUID bad;

    @BeforeEach
    void start() {
        rig = new Rig();
        instance = rig.start(view);
        bad = putUp(instance, "bad");
        climb(instance, bad, 1);
    }

    @AfterEach
    void end() {
        rig.close();
    }

    private long rot() throws Exception {
        long rotten = send(instance, bad, new LadderCommand.Rename("rotten"));
        climb(instance, bad, 2);
        seen(instance, climb(instance, putUp(instance, "good"), 4));
        return rotten;
    }

    private ViewQuarantine quarantine() {
        return instance.get(ViewQuarantine.class);
    }

    private List<Waiting> waiting() {
        return quarantine().waiting(view, "", 10);
    }

    private Waiting head() {
        return quarantine().find(view, bad.toString()).orElseThrow();
    }

    private long skip(Waiting waiting) {
        return ((Outcome.Done) quarantine().skip(view, waiting, WHY, SOMEBODY))
                .position()
                .position();
    }

    private void rebuiltRowsAreEqual() throws Exception {
        var live = fingerprint(instance);
        for (var builder : List.of(instance, rig.start(view, new Budget(2)))) {
            done(builder, rebuild(builder));
            assertThat(fingerprint(builder)).isEqualTo(live);
        }
    }

    @Test
    void theRowStandsStillWithWhatFollowsAndTheOthersGoOn() throws Exception {
        long rotten = rot();

        assertThat(rows(instance)).containsExactly("bad 1", "good 4");
        assertThat(waiting())
                .extracting(Waiting::key, Waiting::position, Waiting::type, Waiting::kind, Waiting::behind)
                .containsExactly(tuple(bad.toString(), rotten, "ladder.renamed", Waiting.Kind.FAILED, 1L));
        assertThat(status(instance).quarantined()).isEqualTo(1);
        rebuiltRowsAreEqual();
    }

    @Test
    void aReleasedRowTakesAllThatWaitedInOrder() throws Exception {
        long rotten = rot();
        assertThat(quarantine().release(view, head(), SOMEBODY))
                .get()
                .extracting(Waiting::position, Waiting::behind)
                .containsExactly(rotten, 1L);
        assertThat(rows(instance)).as("nothing is mended yet").containsExactly("bad 1", "good 4");

        view.mend();
        assertThat(quarantine().release(view, head(), SOMEBODY)).isEmpty();

        assertThat(rows(instance)).containsExactly("good 4", "rotten 3");
        assertThat(waiting()).isEmpty();
        seen(instance, climb(instance, bad, 1));
        assertThat(rows(instance)).containsExactly("good 4", "rotten 4");
        rebuiltRowsAreEqual();
    }

    @Test
    void aSkippedEventIsPassedOverLiveRebuiltAndAfterARestart() throws Exception {
        rot();
        var head = head();
        seen(instance, skip(head));
        assertThat(rows(instance)).containsExactly("bad 3", "good 4");
        assertThat(waiting()).isEmpty();
        rebuiltRowsAreEqual();

        instance.close();
        instance = rig.start(view);
        seen(instance, climb(instance, bad, 5));
        assertThat(rows(instance)).containsExactly("bad 8", "good 4");
        rebuiltRowsAreEqual();
    }

    @Test
    void aReplayKnowsADecisionFromTheDayItWasTaken() throws Exception {
        rot();
        long decided = skip(head());
        seen(instance, decided);

        var builds = instance.get(Builds.class);
        var before = builds.replay(view, decided - 1, SOMEBODY.person());
        var after = builds.replay(view, decided, SOMEBODY.person());
        done(instance, before);
        done(instance, after);

        assertThat(rig.rows(Rig.build(instance, before).generation())).containsExactly("bad 1", "good 4");
        assertThat(rig.rows(Rig.build(instance, after).generation())).containsExactly("bad 3", "good 4");
    }

    @Test
    void whatIsDecidedTwiceIsRecordedOnce() throws Exception {
        rot();
        var head = head();
        assertThat(skip(head)).isEqualTo(skip(head));
        assertThat(rig.texts("select position::text from log.event where type = 'view.event-skipped'"))
                .hasSize(1);
    }

    @Test
    void theSecondEventThatCannotBeTakenIsTheNextToDecideOn() throws Exception {
        rot();
        long again = send(instance, bad, new LadderCommand.Rename("rotten again"));
        seen(instance, climb(instance, bad, 1));

        seen(instance, skip(head()));

        assertThat(rows(instance)).containsExactly("bad 3", "good 4");
        assertThat(waiting()).extracting(Waiting::position, Waiting::behind).containsExactly(tuple(again, 1L));
        rebuiltRowsAreEqual();
    }

    @Test
    void aRowThatCannotBeStoredHoldsUpItselfAlone() throws Exception {
        // In one batch with the others: while another holds the view.
        try (var writer = rig.database.superuser()) {
            writer.setAutoCommit(false);
            writer.createStatement().execute("select from view.state for update");
            send(instance, bad, new LadderCommand.Rename("sick"));
            climb(instance, bad, 2);
            climb(instance, putUp(instance, "good"), 4);
            writer.rollback();
        }
        seen(instance, 6);

        assertThat(rows(instance)).containsExactly("bad 1", "good 4");
        assertThat(waiting())
                .extracting(Waiting::kind, Waiting::behind)
                .containsExactly(tuple(Waiting.Kind.FAILED, 1L));
        rebuiltRowsAreEqual();
    }

    @Test
    void anEventThatCannotBeReadHoldsUpTheRowsOfItsAggregateAndItsParents() throws Exception {
        var other = putUp(instance, "other");
        long last = unreadable("partner", "ladder", bad, "ladder.climbed", "{\"rungs\": \"many\"}", "{}");
        climb(instance, other, 2);
        seen(instance, climb(instance, putUp(instance, "good"), 4));
        assertThat(rows(instance)).containsExactly("bad 1", "good 4", "other 2");
        assertThat(waiting())
                .extracting(Waiting::key, Waiting::position, Waiting::kind)
                .containsExactly(tuple(bad.toString(), last, Waiting.Kind.UNREADABLE));

        var bell = Ids.next();
        unreadable("session", "bell", bell, "bell.rung", "{\"times\": \"many\"}", "{\"ladder\": \"" + other + "\"}");
        seen(instance, climb(instance, other, 1));

        assertThat(rows(instance)).containsExactly("bad 1", "good 4", "other 2");
        assertThat(waiting())
                .extracting(Waiting::key)
                .containsExactlyInAnyOrder(bad.toString(), other.toString(), bell.toString());
        rebuiltRowsAreEqual();
    }

    private long unreadable(String source, String aggregate, UUID id, String type, String payload, String refs)
            throws Exception {
        var origin = source.equals("partner") ? "null, null, null" : "1, 1, now()";
        return Long.parseLong(
                rig.texts("""
                insert into log.event (event_id, source, aggregate, aggregate_id, version, type, type_version, payload, metadata, refs,
                                       recorded_at, effective_at, source_epoch, source_position, source_recorded_at)
                values (gen_random_uuid(), '%s', '%s', '%s', 3, '%s', 1, '%s',
                        '{"actor": "%s", "correlation": "test", "reliedOn": []}', '%s', now(), now(), %s)
                returning position::text""".formatted(source, aggregate, id, type, payload, SOMEBODY.person(), refs, origin))
                        .getFirst());
    }

    @Test
    void whatCanBeReadAtLastMayConcernOtherRowsTooSoTheViewIsBuiltAnew() throws Exception {
        long position = unreadable("partner", "ladder", bad, "ladder.climbed", "{\"rungs\": \"many\"}", "{}");
        seen(instance, climb(instance, putUp(instance, "good"), 4));
        int before = status(instance).generation();
        var head = head();
        // As a release that reads it would find it.
        rig.texts("update log.event set payload = '{\"rungs\": 7}' where position = %d returning 'x'"
                .formatted(position));

        assertThat(quarantine().release(view, head, SOMEBODY)).isEmpty();

        await().until(() -> status(instance).generation() != before);
        assertThat(rows(instance)).containsExactly("bad 8", "good 4");
    }
}
