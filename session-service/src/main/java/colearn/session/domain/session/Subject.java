package colearn.session.domain.session;

import java.util.List;
import java.util.UUID;

/**
 * Whose session it is, and about what.
 *
 * @param struggleIds what the sides want to work on; may be empty, at most 50, each once
 */
public record Subject(UUID relationshipId, List<UUID> struggleIds) {
    private static final int MOST = 50;

    public Subject {
        struggleIds = struggleIds.stream().distinct().toList();
        if (struggleIds.size() > MOST) {
            throw new IllegalArgumentException("a session is about at most %d struggles".formatted(MOST));
        }
    }
}
