package colearn.platform.http;

import colearn.platform.commands.LogPosition;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which past a query wants to see; an endpoint's argument.
 *
 * @param positions what it must have seen before it answers: the header {@code Colearn-After}, comma separated, of this and of other
 *     services
 * @param replay a replayed view instead of the serving one: the header {@code Colearn-Replay}, for analysts
 */
public record After(List<LogPosition> positions, @Nullable UUID replay) {
    public static final After NOTHING = new After(List.of());

    public After {
        positions = List.copyOf(positions);
    }

    public After(List<LogPosition> positions) {
        this(positions, null);
    }
}
