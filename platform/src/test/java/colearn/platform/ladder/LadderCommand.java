package colearn.platform.ladder;

import java.util.UUID;

/** What can be done to a ladder. */
public sealed interface LadderCommand {
    record PutUp(String name, UUID wall) implements LadderCommand {}

    /** @param allowed whether somebody else allows it: read from another ladder */
    record Climb(int rungs, boolean allowed) implements LadderCommand {}

    record Rename(String name) implements LadderCommand {}

    /** Changes nothing that is not so already. */
    record Stay() implements LadderCommand {}
}
