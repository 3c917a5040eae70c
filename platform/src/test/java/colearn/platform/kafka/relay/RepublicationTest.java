package colearn.platform.kafka.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.faults.At;
import colearn.platform.faults.Between;
import colearn.platform.faults.Killed;
import colearn.platform.kafka.NoteEvent;
import colearn.platform.kafka.Until;
import colearn.platform.kafka.wire.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Publishing again: who has nothing gets everything, in a chain of its own, and what follows joins on to it. */
@Execution(CONCURRENT)
class RepublicationTest {
    private static final UUID OPERATOR = UUID.randomUUID();
    private final RelayFixture it = new RelayFixture();
    private final List<UUID> notes = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void whoHasNothingGetsEverythingAndGoesOn() throws Exception {
        append(50);
        it.relayAll();
        int before = it.kafka.committed(it.topics.events()).size();
        var asked =
                it.republications().ask(1, "a reader was made anew", OPERATOR).orElseThrow();
        relayUntilDone(Between.NOTHING);
        append(5);
        it.relayAll();
        assertThat(it.heardFrom(publishedAgain())).containsExactlyInAnyOrderElementsOf(it.publicEvents());
        assertThat(it.republications().find(asked.id()).orElseThrow())
                .returns(50L, Republication::toPosition)
                .returns(50L, Republication::position)
                .returns((long) before, Republication::published)
                .returns(null, Republication::problem);
    }

    @Test
    void whoHasAllOfItGetsNothingTwice() throws Exception {
        append(50);
        it.relayAll();
        it.republications().ask(1, "for somebody else", OPERATOR);
        relayUntilDone(Between.NOTHING);
        append(5);
        it.relayAll();
        assertThat(it.heardFrom(it.kafka.committed(it.topics.events())))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(it.publicEvents());
    }

    @Test
    void aPartJoinsOnToWhatWasBeforeIt() throws Exception {
        append(50);
        it.relayAll();
        var before = it.kafka.committed(it.topics.events());
        it.republications().ask(31, "the last part", OPERATOR);
        relayUntilDone(Between.NOTHING);
        var again = publishedAgain();
        assertThat(again).allSatisfy(row -> assertThat(position(row)).isGreaterThanOrEqualTo(31));
        var first = before.stream().filter(row -> position(row) < 31).toList();
        assertThat(it.heardFrom(again)).as("who lacks the rest notices").isEmpty();
        var both = new ArrayList<>(first);
        both.addAll(again);
        assertThat(it.heardFrom(both)).containsExactlyInAnyOrderElementsOf(it.publicEvents());
    }

    @Test
    void twoAtOnceAreRefused() {
        assertThat(it.republications().ask(1, "one", OPERATOR)).isPresent();
        assertThat(it.republications().ask(1, "two", OPERATOR)).isEmpty();
    }

    @Test
    void anEmptyLogIsPublishedAgainAtOnce() throws Exception {
        var asked = it.republications().ask(1, "nothing", OPERATOR).orElseThrow();
        relayUntilDone(Between.NOTHING);
        assertThat(it.republications().find(asked.id()).orElseThrow().published())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = RelayStep.class,
            names = {"BEGUN", "EVENTS_SENT", "MARK_SENT", "REPUBLISHED"})
    void itSurvivesTheDeathOfTheInstance(RelayStep step) throws Exception {
        append(50);
        it.relayAll();
        int before = it.kafka.committed(it.topics.events()).size();
        it.republications().ask(1, "a reader was made anew", OPERATOR);
        assertThatThrownBy(() -> relayUntilDone(At.kill(step, 2))).isInstanceOf(Killed.class);
        append(3);
        relayUntilDone(Between.NOTHING);
        append(3);
        it.relayAll();
        assertThat(it.heardFrom(publishedAgain())).containsExactlyInAnyOrderElementsOf(it.publicEvents());
        assertThat(it.heardFrom(it.kafka.committed(it.topics.events())))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(it.publicEvents());
    }

    @Test
    void anEventThatCannotBeTranslatedEndsItAndNotTheRelay() throws Exception {
        append(5);
        it.relayAll();
        it.service.asOwner("update log.event set type = 'note.from-the-future' where position = 3");
        var asked = it.republications().ask(1, "try", OPERATOR).orElseThrow();
        relayUntilDone(Between.NOTHING);
        assertThat(it.republications().find(asked.id()).orElseThrow().problem()).contains("position 3");
        append(1);
        it.relayAll();
        assertThat(it.marks().getLast().position()).isEqualTo(6);
    }

    private void relayUntilDone(Between between) throws Exception {
        it.relay(between).term().run(new Until(() -> it.republications().open().isEmpty()));
    }

    /** In each partition, what was published again, and what followed it. */
    private List<ConsumerRecord<byte[], byte[]>> publishedAgain() {
        var rows = it.kafka.committed(it.topics.events());
        return rows.stream()
                .filter(row -> !RelayFixture.header(row, "ce_republication").isEmpty() || position(row) > 50)
                .toList();
    }

    private static long position(ConsumerRecord<byte[], byte[]> row) {
        return Link.of(row.headers()).orElseThrow().position();
    }

    private void append(int count) {
        for (int i = 0; i < count; i++) {
            it.service.append(
                    notes.get(i % notes.size()),
                    i % 7 == 3 ? new NoteEvent.Filed("drawer") : new NoteEvent.Written("line " + i));
        }
    }
}
