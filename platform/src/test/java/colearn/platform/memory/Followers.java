package colearn.platform.memory;

import static colearn.servers.shared.Patience.PATIENCE;
import static org.awaitility.Awaitility.await;

import colearn.platform.commands.Commands;
import colearn.platform.commands.Reads;
import colearn.platform.eventlog.Happening;
import colearn.platform.identity.Caller;
import colearn.platform.ladder.Instance;
import colearn.platform.ladder.TestDatabase;
import colearn.platform.reactions.Reaction;
import colearn.platform.reactions.Reactions;
import colearn.platform.timers.Timer;
import colearn.platform.timers.Timers;
import colearn.platform.views.Builds;
import colearn.platform.views.Ladders;
import colearn.platform.views.Views;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A process that is far behind: view, reaction and timers come up to the end of the log, and the view is built anew. */
public final class Followers {

    private Followers() {}

    /** @param arguments the database, and the last position of its log */
    public static void main(String[] arguments) throws Exception {
        // No launcher of tests has set it in a process of its own.
        Awaitility.setDefaultTimeout(PATIENCE);
        long end = Long.parseLong(arguments[1]);
        try (var instance =
                new Instance(TestDatabase.settingsAt(arguments[0]), new Ladders(1), new Listening(), new Never())) {
            var views = instance.get(Views.class);
            await().until(() -> views.await("ladders", end, Duration.ofSeconds(1)));
            await().until(() -> instance.get(Reactions.class).await(end, Duration.ofSeconds(1)));
            await().until(() -> instance.get(Timers.class).status().getFirst().lag() == 0);
            var live = views.fingerprint("ladders");
            var builds = instance.get(Builds.class);
            var id = builds.rebuild(builds.view("ladders").orElseThrow(), Instance.SOMEBODY.person());
            await().until(() -> builds.find(id).orElseThrow().ended());
            var rebuilt = views.fingerprint("ladders");
            System.out.printf(
                    "%s, %d rows, %s%n",
                    builds.find(id).orElseThrow().state(),
                    rebuilt.rows(),
                    live.equals(rebuilt) ? "the same" : "others");
        }
        System.exit(0);
    }

    private record Listening() implements Reaction {
        @Override
        public String name() {
            return "listening";
        }

        @Override
        public Start start() {
            return Start.OF_THE_LOG;
        }

        @Override
        public List<Commands.Order<?, ?, ?>> on(Happening event, Caller self) {
            return List.of();
        }
    }

    private record Never() implements Timer {
        @Override
        public String name() {
            return "never";
        }

        @Override
        public Set<String> hears() {
            return Set.of();
        }

        @Override
        public Set<UUID> subjects(Happening event) {
            return Set.of(event.aggregateId());
        }

        @Override
        public Optional<Instant> due(UUID subject, Reads reads) {
            return Optional.empty();
        }

        @Override
        public Commands.Order<?, ?, ?> fire(Due due, Caller self) {
            throw new IllegalStateException("nothing is due");
        }
    }
}
