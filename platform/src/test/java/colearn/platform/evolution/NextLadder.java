package colearn.platform.evolution;

import colearn.platform.commands.Aggregate;
import colearn.platform.decider.Decider;
import colearn.platform.decider.Decision;
import colearn.platform.decider.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ladders of the next release: put up of a material, relabelled where they were renamed, and climbed in two events where it was one;
 * painting is new.
 */
final class NextLadder implements Decider<NextLadder.Command, NextLadder.State, NextLadder.Event> {
    static final Aggregate<Command, State, Event> LADDER = new Aggregate<>(
            "ladder",
            Command.class,
            Event.class,
            new NextLadder(),
            FormerEvents.none()
                    .revised("ladder.put-up", 1, payload -> payload.put("material", "WOOD"))
                    .renamed("ladder.renamed", 1, "ladder.relabelled", 1)
                    .split("ladder.climbed", 1, NextLadder::climbed));

    private static List<StoredEvent> climbed(ObjectNode payload) {
        var nothing = new ObjectNode(JsonNodeFactory.instance);
        return List.of(new StoredEvent("ladder.mounted", 1, nothing), new StoredEvent("ladder.stepped", 1, payload));
    }

    sealed interface Command {
        record PutUp(String name, UUID wall, String material) implements Command {}

        record Paint(String colour) implements Command {}
    }

    sealed interface Event {
        record PutUp(String name, UUID wall, String material) implements Event {}

        record Relabelled(String name) implements Event {}

        record Mounted() implements Event {}

        record Stepped(int rungs) implements Event {}

        record Painted(String colour) implements Event {}
    }

    /** What of it is seen: as much as the events said. */
    record State(String name, String material, int mounted, int height, String colour) {
        State with(Event event) {
            return switch (event) {
                case Event.PutUp up -> new State(up.name(), up.material(), 0, 0, "");
                case Event.Relabelled label -> new State(label.name(), material, mounted, height, colour);
                case Event.Mounted on -> new State(name, material, mounted + 1, height, colour);
                case Event.Stepped step -> new State(name, material, mounted, height + step.rungs(), colour);
                case Event.Painted paint -> new State(name, material, mounted, height, paint.colour());
            };
        }
    }

    record NothingToPaint() implements Rejection {}

    @Override
    public State initial() {
        return new State("", "", 0, 0, "");
    }

    @Override
    public Decision<Event> decide(Command command, State state, Instant now) {
        return switch (command) {
            case Command.PutUp up -> Decision.accepted(new Event.PutUp(up.name(), up.wall(), up.material()));
            case Command.Paint paint ->
                state.name().isEmpty()
                        ? Decision.rejected(new NothingToPaint())
                        : Decision.accepted(new Event.Painted(paint.colour()));
        };
    }

    @Override
    public State evolve(State state, Event event) {
        return state.with(event);
    }

    @Override
    public Map<String, UUID> parents(State state) {
        return Map.of();
    }
}
