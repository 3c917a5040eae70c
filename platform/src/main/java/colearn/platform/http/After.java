package colearn.platform.http;

import colearn.platform.commands.LogPosition;
import java.util.List;

/**
 * The positions that a query must have seen before it answers: the request's {@code Colearn-After} header, comma separated, of this and of
 * other services.
 */
public record After(List<LogPosition> positions) {
    public static final After NOTHING = new After(List.of());

    public After {
        positions = List.copyOf(positions);
    }
}
