package colearn.platform.reactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Outcome;
import colearn.platform.eventlog.Happening;
import colearn.platform.identity.Caller;
import colearn.platform.ladder.Instance;
import colearn.platform.ladder.LadderCommand;
import colearn.platform.ladder.LadderEvent;
import colearn.platform.ladder.TestDatabase;
import colearn.platform.time.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** A reaction that goes by how a thing stands looks at it once a batch, behind the last event that concerns it. */
@Execution(CONCURRENT)
class SubjectsTest {
    private static final int CLIMBS = 40;

    /** When somebody climbs, then the ladder is looked at; what a ladder is put up for is handled each time. */
    private record WhenClimbedThenLookedAt(List<Long> handled, boolean confused) implements Reaction {
        @Override
        public String name() {
            return "when-climbed-then-looked-at";
        }

        @Override
        public Start start() {
            return Start.OF_THE_LOG;
        }

        @Override
        public Optional<UUID> subject(Happening event) {
            if (confused) {
                throw new IllegalStateException("whose climb was that?");
            }
            return event.body() instanceof LadderEvent.Climbed ? Optional.of(event.aggregateId()) : Optional.empty();
        }

        @Override
        public List<Order<?, ?, ?>> on(Happening event, Caller self) {
            handled.add(event.position());
            return List.of();
        }
    }

    @Test
    void ofManyEventsAboutOneThingTheLastIsHandled() {
        assertThat(handledOf(false)).containsExactly(1L, 2L, 2L * CLIMBS + 1, 2L * CLIMBS + 2);
    }

    @Test
    void aSubjectThatCannotBeToldLeavesNoEventOut() {
        assertThat(handledOf(true)).hasSize(2 * CLIMBS + 2).isSorted();
    }

    /** Two ladders are put up and climbed by turns; all of it is there before the reaction begins. */
    private static List<Long> handledOf(boolean confused) {
        var database = new TestDatabase();
        long events = 2L * CLIMBS + 2;
        try (var before = new Instance(database)) {
            var ladders = new ArrayList<UUID>();
            for (var name : List.of("alder", "poplar")) {
                ladders.add(Ids.next());
                done(before, ladders.getLast(), new LadderCommand.PutUp(name, Ids.next()));
            }
            for (int i = 0; i < CLIMBS; i++) {
                ladders.forEach(it -> done(before, it, new LadderCommand.Climb(1, true)));
            }
            await().until(() -> before.log().frontier() == events);
        }
        var handled = new CopyOnWriteArrayList<Long>();
        try (var instance = new Instance(database, new WhenClimbedThenLookedAt(handled, confused))) {
            await().until(() ->
                    instance.get(Reactions.class).status().stream().anyMatch(it -> it.position() == events));
        }
        return handled;
    }

    private static void done(Instance instance, UUID ladder, LadderCommand command) {
        assertThat(instance.send(ladder, command)).isInstanceOf(Outcome.Done.class);
    }
}
