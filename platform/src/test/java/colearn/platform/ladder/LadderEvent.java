package colearn.platform.ladder;

import java.util.UUID;

/** What happened to a ladder. */
public sealed interface LadderEvent {
    record PutUp(String name, UUID wall) implements LadderEvent {}

    record Climbed(int rungs) implements LadderEvent {}

    record Renamed(String name) implements LadderEvent {}
}
