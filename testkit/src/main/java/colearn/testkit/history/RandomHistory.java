package colearn.testkit.history;

import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Correctable;
import colearn.platform.commands.Corrections.Amend;
import colearn.platform.commands.Corrections.Change;
import colearn.platform.commands.Corrections.Retract;
import colearn.platform.commands.Outcome;
import colearn.platform.commands.Reads;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.eventlog.RecordedEvent;
import colearn.platform.eventlog.StreamId;
import colearn.platform.eventlog.StreamReader;
import colearn.platform.identity.Caller;
import colearn.testkit.ServiceCore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Commands and corrections in a random order, by chance alone: the same seed asks for the same. What an event is amended to is what another event of
 * its type says, so it could have been said.
 */
public final class RandomHistory {

    /** Makes a command; of what it is to be about, of what it reads, and of nothing else. */
    @FunctionalInterface
    public interface Chance<C> {
        C command(Random random, UUID id, Reads reads);
    }

    private final ServiceCore service;
    private final Caller caller;
    private final Random random;
    private final List<Kind<?, ?, ?>> kinds = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final Map<String, Integer> outcomes = new HashMap<>();

    public RandomHistory(ServiceCore service, Caller caller, long seed) {
        this.service = service;
        this.caller = caller;
        this.random = new Random(seed);
    }

    /**
     * So many aggregates of this kind; they are in each other's way the more often, the fewer.
     *
     * @return their ids
     */
    public <C, S, E> List<UUID> of(Aggregate<C, S, E> aggregate, int many, Chance<C> commands) {
        var kind = Kind.of(aggregate, many, commands);
        kinds.add(kind);
        return kind.ids();
    }

    /** Plays so many steps, one in three a correction of something that was recorded. */
    public RandomHistory play(int steps) {
        for (int i = 0; i < steps; i++) {
            var kind = kinds.get(random.nextInt(kinds.size()));
            var id = kind.ids().get(random.nextInt(kind.ids().size()));
            var recorded = recorded(kind, id);
            if (!recorded.isEmpty() && random.nextInt(3) == 0) {
                correct(kind, id, recorded);
            } else {
                var outcome = kind.command(service, caller, id, random.nextLong());
                took("command", kind, id, "", outcome);
            }
        }
        return this;
    }

    private void correct(Kind<?, ?, ?> kind, UUID id, List<RecordedEvent> recorded) {
        var event = recorded.get(random.nextInt(recorded.size()));
        var corrections = event.corrections();
        boolean back = !corrections.isEmpty() && random.nextInt(4) == 0;
        var change = back ? new Retract() : change(kind, event);
        var outcome = kind.correct(
                service,
                caller,
                id,
                version(recorded),
                back ? corrections.getLast().id() : event.id(),
                change);
        took("correction", kind, id, "%s v%d %s".formatted(event.as().type(), event.version(), change), outcome);
    }

    private Change change(Kind<?, ?, ?> kind, RecordedEvent event) {
        if (random.nextInt(6) == 0) {
            return new Retract();
        }
        var amendable = amendable(kind.aggregate(), event);
        var others = kind.ids().stream()
                .flatMap(id -> recorded(kind, id).stream())
                .filter(other -> other.as().type().equals(event.as().type()))
                .toList();
        var other = others.get(random.nextInt(others.size())).as().data();
        var fields = new HashMap<String, Object>();
        for (var field : amendable) {
            if (other.has(field) && random.nextBoolean()) {
                fields.put(field, other.get(field));
            }
        }
        return new Amend(fields, moved(event));
    }

    /** Mostly not: it was recorded as it happened. */
    private @Nullable Instant moved(RecordedEvent event) {
        return random.nextInt(4) == 0 ? event.effectiveAt().minus(Duration.ofHours(random.nextInt(100))) : null;
    }

    private static List<String> amendable(Aggregate<?, ?, ?> aggregate, RecordedEvent event) {
        return Types.of(aggregate, event.as().type())
                .flatMap(type -> aggregate.correctable().of(type))
                .map(Correctable.Terms::fields)
                .map(fields -> fields.stream().sorted().toList())
                .orElse(List.of());
    }

    private List<RecordedEvent> recorded(Kind<?, ?, ?> kind, UUID id) {
        var stream = new StreamId(
                service.get(LogIdentity.class).service(), kind.aggregate().name(), id);
        return service.get(StreamReader.class).recorded(stream, 0).toList();
    }

    private static long version(List<RecordedEvent> recorded) {
        return recorded.stream()
                .mapToLong(event -> Math.max(
                        event.version(),
                        event.corrections().stream()
                                .mapToLong(RecordedEvent.Given::version)
                                .max()
                                .orElse(0)))
                .max()
                .orElse(0);
    }

    private void took(String what, Kind<?, ?, ?> kind, UUID id, String how, Outcome outcome) {
        outcomes.merge(what + (outcome instanceof Outcome.Done ? " done" : " refused"), 1, Integer::sum);
        steps.add("%s of %s %s %s: %s".formatted(what, kind.aggregate().name(), id, how, outcome));
    }

    /** What has to hold, whatever was commanded and corrected. Says which steps led to what does not. */
    public void check() throws Exception {
        try {
            Check.anythingHappened(outcomes);
            for (var kind : kinds) {
                Check.statesAndClaimsFollow(service, kind, id -> recorded(kind, id));
            }
            Check.rebuiltRowsEqualLive(service);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("after these steps:%n%s".formatted(String.join(System.lineSeparator(), steps)), e);
        }
    }
}
