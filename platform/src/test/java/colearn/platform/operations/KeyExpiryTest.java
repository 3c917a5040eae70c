package colearn.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Outcome;
import colearn.platform.commands.RequestKey;
import colearn.platform.ladder.Instance;
import colearn.platform.ladder.LadderCommand;
import colearn.platform.ladder.LadderDecider;
import colearn.platform.ladder.TestDatabase;
import colearn.platform.time.Ids;
import colearn.platform.time.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Keys of clients are kept for thirty days, those of the service for ever. */
class KeyExpiryTest {
    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock(Clock.systemUTC());

    @Test
    void aClientsKeyCountsForThirtyDaysAndAReactionsForEver() {
        try (var instance = new Instance(database, clock)) {
            var ladder = Ids.next();
            instance.send(ladder, new LadderCommand.PutUp("oak", Ids.next()));
            var client = new RequestKey(UUID.randomUUID().toString(), "climb", "");
            var reaction = new RequestKey("reaction/when-this", "climb", "");
            var timer = new RequestKey("timer/then-that", "climb", "");
            for (var key : new RequestKey[] {client, reaction, timer}) {
                assertThat(climb(instance, ladder, key).repeated()).isFalse();
            }
            clock.advance(Duration.ofDays(29));
            expire();
            assertThat(climb(instance, ladder, client).repeated()).isTrue();
            clock.advance(Duration.ofDays(2));
            expire();
            assertThat(climb(instance, ladder, client).repeated()).isFalse();
            assertThat(climb(instance, ladder, reaction).repeated()).isTrue();
            assertThat(climb(instance, ladder, timer).repeated()).isTrue();
        }
    }

    private static Outcome.Done climb(Instance instance, UUID ladder, RequestKey key) {
        var order =
                Order.of(LadderDecider.LADDER, ladder, Instance.SOMEBODY, reads -> new LadderCommand.Climb(1, true));
        return (Outcome.Done) instance.commands().perform(order.once(key));
    }

    /** As the role that the service does it with. */
    private void expire() {
        var loader = new PGSimpleDataSource();
        loader.setUrl(database.settings().url());
        loader.setUser(database.settings().loader().username());
        loader.setPassword(database.settings().loader().password());
        new KeyExpiry(loader, clock).run();
    }
}
