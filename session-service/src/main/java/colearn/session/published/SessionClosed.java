package colearn.session.published;

import colearn.session.domain.Side;
import java.util.List;
import java.util.Set;

/** It is over; the sides that never said what they learned, in their order. */
record SessionClosed(List<Side> missingSides) {
    static SessionClosed missing(Set<Side> sides) {
        return new SessionClosed(sides.stream().sorted().toList());
    }
}
