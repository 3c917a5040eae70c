package colearn.platform.reviews;

import static colearn.platform.ladder.LadderDecider.LADDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Corrections;
import colearn.platform.commands.Corrections.Amend;
import colearn.platform.commands.Corrections.Change;
import colearn.platform.commands.Corrections.Retract;
import colearn.platform.commands.Outcome;
import colearn.platform.commands.ReceivedFold;
import colearn.platform.eventlog.ReceivedFact;
import colearn.platform.eventlog.ReceivedFacts;
import colearn.platform.ladder.Instance;
import colearn.platform.ladder.LadderCommand;
import colearn.platform.ladder.TestDatabase;
import colearn.platform.secrets.SealedText;
import colearn.platform.time.Ids;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** What relied on something that was corrected since is flagged, and nothing else is. */
@Execution(CONCURRENT)
class ReviewsTest {
    private static final Instant THEN = Instant.parse("2026-03-01T09:00:00Z");
    private static final SealedText WHY = new SealedText(Ids.next(), "sealed");
    private static final UUID WALL = Ids.next();

    /** Positions of who relied, of the correction, and of what it corrects; and whether a later correction replaced it. */
    record Flag(long relying, long correction, long corrected, boolean replaced) {}

    private final TestDatabase database = new TestDatabase();
    private final Instance instance = new Instance(database);
    private final UUID foot = Ids.next();
    private final UUID bell = Ids.next();
    private final UUID rung = Ids.next();
    private int heard;

    @AfterEach
    void end() {
        instance.close();
    }

    /** @return its position */
    private long putUp(UUID ladder) {
        return done(instance.send(ladder, new LadderCommand.PutUp(Ids.next().toString(), WALL)));
    }

    private long rename(UUID ladder) {
        return done(instance.send(ladder, new LadderCommand.Rename(Ids.next().toString())));
    }

    private long climb(UUID ladder) {
        return done(instance.send(ladder, new LadderCommand.Climb(3, true)));
    }

    /** A ladder that was put up because of another, or of a bell. */
    private long putUpRelying(@Nullable UUID onLadder, @Nullable UUID onBell) {
        return done(instance.commands().perform(Order.of(LADDER, Ids.next(), Instance.SOMEBODY, reads -> {
            if (onLadder != null) {
                reads.own(LADDER, onLadder);
            }
            if (onBell != null) {
                reads.received(new Bell(), onBell);
            }
            return new LadderCommand.PutUp(Ids.next().toString(), WALL);
        })));
    }

    private static long done(Outcome outcome) {
        return ((Outcome.Done) outcome).position().position();
    }

    private long correct(UUID ladder, long seen, long position, Change change) {
        var event = instance.log().idAt(position).orElseThrow();
        return done(instance.get(Corrections.class)
                .correct(new Corrections.Order<>(
                        LADDER, ladder, Instance.SOMEBODY, null, seen, event, change, WHY, true)));
    }

    private static Amend rungs(int rungs) {
        return new Amend(Map.of("rungs", rungs), null);
    }

    private record Bell() implements ReceivedFold<Integer> {
        @Override
        public String source() {
            return "session";
        }

        @Override
        public String aggregate() {
            return "bell";
        }

        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public Integer evolve(Integer known, Object fact) {
            return known + 1;
        }
    }

    private void hear(UUID id, long version, String type, String payload, @Nullable UUID corrects) throws SQLException {
        heard++;
        long before = instance.log().frontier();
        var metadata = "{\"actor\": \"%s\", \"correlation\": \"test\", \"reliedOn\": []}".formatted(Ids.next());
        var fact = new ReceivedFact(
                id, "session", "bell", bell, version, type, 1, payload, metadata, Map.of(), 1, heard, THEN, THEN,
                corrects);
        var facts = instance.get(ReceivedFacts.class);
        try (var connection = instance.connections("processor").getConnection()) {
            connection.setAutoCommit(false);
            facts.append(connection, List.of(fact));
            connection.commit();
        }
        facts.committed();
        // What was settled first may be what was done before it.
        await().until(() -> instance.log().after(before, 100).stream()
                .anyMatch(it -> it.eventId().equals(id)));
    }

    private void ring(UUID id, long version) throws SQLException {
        hear(id, version, "bell.rung", "{\"times\": 1}", null);
    }

    private void correctRing(long version, @Nullable Integer times) throws SQLException {
        var content = times == null ? "" : """
                , "content": {"type": "bell.rung", "version": 1, "data": {"times": %d}}, "effectiveAt": "%s\"""".formatted(times, THEN);
        hear(Ids.next(), version, "bell.event-corrected", "{\"corrects\": \"%s\"%s}".formatted(rung, content), rung);
    }

    /** All flags, once the fold has come to the end. */
    private List<Flag> flags() throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            await().until(() -> {
                try (var row = statement.executeQuery(
                        "select f.position = (select max(position) from log.event) from log.review_fold f")) {
                    return row.next() && row.getBoolean(1);
                }
            });
            var flags = new ArrayList<Flag>();
            try (var row = statement.executeQuery(
                    "select relying, correction, corrected, replaced_by is not null from log.review order by 2, 1")) {
                while (row.next()) {
                    flags.add(new Flag(row.getLong(1), row.getLong(2), row.getLong(3), row.getBoolean(4)));
                }
            }
            return flags;
        }
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whatReliedOnItOrOnWhatCameAfterItIsFlaggedAndNothingBefore() throws SQLException {
        putUp(foot);
        putUpRelying(foot, null);
        long climbed = climb(foot);
        long on = putUpRelying(foot, null);
        rename(foot);
        long later = putUpRelying(foot, null);
        putUpRelying(null, null);
        long correction = correct(foot, 3, climbed, rungs(4));
        putUpRelying(foot, null);
        putUpRelying(null, null);

        assertThat(flags())
                .containsExactly(new Flag(on, correction, climbed, false), new Flag(later, correction, climbed, false));
        assertThat(instance.get(Reviews.class).open()).isEqualTo(2);
    }

    @Test
    void theLastCorrectionIsWhatIsLookedAt() throws SQLException {
        putUp(foot);
        long climbed = climb(foot);
        long first = putUpRelying(foot, null);
        long once = correct(foot, 2, climbed, rungs(4));
        long second = putUpRelying(foot, null);
        long again = correct(foot, 3, climbed, new Retract());

        assertThat(flags())
                .containsExactly(
                        new Flag(first, once, climbed, true),
                        new Flag(first, again, climbed, false),
                        new Flag(second, again, climbed, false));
    }

    @Test
    void whoReadItAsItIsReadAgainHasNothingToLookAt() throws SQLException {
        putUp(foot);
        long climbed = climb(foot);
        long as = putUpRelying(foot, null);
        long retracted = correct(foot, 2, climbed, new Retract());
        long without = putUpRelying(foot, null);
        assertThat(flags()).containsExactly(new Flag(as, retracted, climbed, false));
        long back = correct(foot, 3, retracted, new Retract());

        assertThat(flags())
                .containsExactly(new Flag(as, retracted, climbed, true), new Flag(without, back, climbed, false));
    }

    @Test
    void whatAnotherServiceCorrectsIsFlaggedToo() throws SQLException {
        ring(Ids.next(), 1);
        putUpRelying(null, bell);
        ring(rung, 2);
        long relying = putUpRelying(null, bell);
        correctRing(3, null);

        assertThat(flags()).containsExactly(new Flag(relying, 5, 3, false));
    }

    @Test
    void whatAnotherServiceSaysInCorrectionNeedNotBeReadable() throws SQLException {
        ring(rung, 1);
        long relying = putUpRelying(null, bell);
        hear(
                Ids.next(),
                2,
                "bell.event-corrected",
                "{\"corrects\": \"\\u0000\", \"content\": {}, \"effectiveAt\": 7}",
                rung);

        assertThat(flags()).containsExactly(new Flag(relying, 3, 1, false));
    }

    @Test
    void aCorrectionThatCameFirstFlagsOnceItsEventIsThere() throws SQLException {
        ring(Ids.next(), 1);
        putUpRelying(null, bell);
        ring(Ids.next(), 3);
        long relying = putUpRelying(null, bell);
        correctRing(4, 7);
        assertThat(flags()).isEmpty();
        ring(rung, 2);
        putUpRelying(null, bell);

        assertThat(flags()).containsExactly(new Flag(relying, 5, 6, false));
    }

    @Test
    void ofWhatWasTakenBackBeforeItCameNobodyKnew() throws SQLException {
        ring(Ids.next(), 3);
        putUpRelying(null, bell);
        correctRing(4, null);
        ring(rung, 2);

        assertThat(flags()).isEmpty();
    }

    @Test
    void emptiedAndFoldedAgainTheFlagsAreTheSame() throws SQLException {
        putUp(foot);
        long climbed = climb(foot);
        putUpRelying(foot, null);
        correct(foot, 2, climbed, rungs(4));
        putUpRelying(foot, null);
        correct(foot, 3, climbed, new Retract());
        var flags = flags();
        assertThat(flags).hasSize(3);
        change("begin; update log.review_fold set position = 0; truncate log.review, log.reliance; commit");

        assertThat(flags()).isEqualTo(flags);
    }

    @Test
    void twoInstancesFlagOnceAndOneTakesOverFromTheOther() throws SQLException {
        long climbed;
        try (var other = new Instance(database)) {
            putUp(foot);
            climbed = climb(foot);
            putUpRelying(foot, null);
            correct(foot, 2, climbed, rungs(4));
            assertThat(flags()).hasSize(1);
            // As an instance that stalls in the middle of a span does: the others go on with something else.
            try (var stalled = database.superuser();
                    var statement = stalled.createStatement()) {
                stalled.setAutoCommit(false);
                statement.execute("select position from log.review_fold for update");
                statement.execute("insert into log.review values (gen_random_uuid(), 1, 1, 1)");
                putUpRelying(foot, null);
                correct(foot, 3, climbed, rungs(5));
                await().until(() -> other.log().frontier() == 6);
                stalled.rollback();
            }
            assertThat(flags()).hasSize(3);
        }
        putUpRelying(foot, null);
        correct(foot, 4, climbed, rungs(6));
        assertThat(flags()).hasSize(6).doesNotHaveDuplicates();
    }
}
