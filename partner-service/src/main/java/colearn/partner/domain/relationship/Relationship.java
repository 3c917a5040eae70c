package colearn.partner.domain.relationship;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Two sides, in one of the states of what is between them. */
public sealed interface Relationship {

    /** Nothing was recorded under this id. */
    record NotProposed() implements Relationship {}

    /** A relationship of which something was recorded. */
    sealed interface Known extends Relationship {
        Agreed agreed();

        Members members();
    }

    /** The sides have not begun. */
    record Proposed(Agreed agreed, Members members) implements Known {}

    /**
     * They learn together. Its members may change, and a side may be without one for a while.
     *
     * @param since when it was activated or woken; null where the first releases did not write it down
     */
    record Active(Agreed agreed, Members members, @Nullable Instant since) implements Known {}

    /**
     * No session was held for sixty days; one that is held wakes it.
     *
     * @param silentSince when the sixty days began
     */
    record Dormant(Agreed agreed, Members members, Instant silentSince) implements Known {}

    /** It is over. */
    record Concluded(Agreed agreed, Members members) implements Known {}
}
