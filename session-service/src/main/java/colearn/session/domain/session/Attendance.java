package colearn.session.domain.session;

import colearn.session.domain.Side;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Who came, members and stand-ins alike, to the time that is agreed now. */
public record Attendance(Set<UUID> ofA, Set<UUID> ofB) {
    static final Attendance NOBODY = new Attendance(Set.of(), Set.of());

    public Attendance {
        ofA = Set.copyOf(ofA);
        ofB = Set.copyOf(ofB);
    }

    Set<UUID> of(Side side) {
        return switch (side) {
            case A -> ofA;
            case B -> ofB;
        };
    }

    Attendance with(Side side, UUID personId) {
        var more = new HashSet<>(of(side));
        more.add(personId);
        return switch (side) {
            case A -> new Attendance(more, ofB);
            case B -> new Attendance(ofA, more);
        };
    }
}
