package colearn.platform.ladder;

import java.util.UUID;

/** A ladder, or the place where one could stand. */
public sealed interface Ladder {
    record Nowhere() implements Ladder {}

    record Standing(String name, UUID wall, int height) implements Ladder {}
}
