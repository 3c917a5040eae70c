package colearn.platform.views;

import colearn.platform.commands.Aggregate;
import colearn.platform.decider.Decider;
import colearn.platform.decider.Decision;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decisions about a view's rows; each is taken once. */
public final class SkipDecider implements Decider<ViewCommand, SkipDecider.Skipped, ViewEvent> {
    public static final Aggregate<ViewCommand, Skipped, ViewEvent> VIEW =
            new Aggregate<>("view", ViewCommand.class, ViewEvent.class, new SkipDecider());

    /** @param events what is skipped, by row and event */
    public record Skipped(Set<Row> events) {
        record Row(String key, UUID eventId) {}
    }

    /** A view's stream in the log. */
    static UUID id(String view) {
        return UUID.nameUUIDFromBytes(("view/" + view).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Skipped initial() {
        return new Skipped(Set.of());
    }

    @Override
    public Decision<ViewEvent> decide(ViewCommand command, Skipped state, Instant now) {
        return switch (command) {
            case ViewCommand.Skip skip ->
                state.events().contains(new Skipped.Row(skip.key(), skip.eventId()))
                        ? Decision.accepted()
                        : Decision.accepted(
                                new ViewEvent.EventSkipped(skip.view(), skip.key(), skip.eventId(), skip.why()));
        };
    }

    @Override
    public Skipped evolve(Skipped state, ViewEvent event) {
        return switch (event) {
            case ViewEvent.EventSkipped skipped ->
                new Skipped(Stream.concat(
                                state.events().stream(), Stream.of(new Skipped.Row(skipped.key(), skipped.eventId())))
                        .collect(Collectors.toUnmodifiableSet()));
        };
    }
}
