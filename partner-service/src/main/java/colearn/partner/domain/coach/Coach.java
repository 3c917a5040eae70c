package colearn.partner.domain.coach;

import java.util.List;
import java.util.UUID;

/** Somebody who coaches, in one of their states. */
public sealed interface Coach {

    /** Nothing was recorded under this id. */
    record NotRegistered() implements Coach {}

    /** A coach of whom something was recorded. */
    sealed interface Known extends Coach {
        UUID personId();
    }

    /** A coach of the program. */
    sealed interface Serving extends Known {
        Load load();

        Serving with(Load load);
    }

    /** Takes relationships, as far as there is room. */
    record Active(UUID personId, Load load) implements Serving {
        @Override
        public Serving with(Load next) {
            return new Active(personId, next);
        }
    }

    /** Takes no further relationship for a while; those that were assigned stay. */
    record Unavailable(UUID personId, Load load) implements Serving {
        @Override
        public Serving with(Load next) {
            return new Unavailable(personId, next);
        }
    }

    /** Coaches no more; their person may be registered as a coach anew. */
    record Left(UUID personId) implements Known {}

    /**
     * What a coach has room for, and has.
     *
     * @param capacity of how many relationships; may be less than what is assigned, where it was lowered
     * @param assigned relationships, in the order in which they were assigned
     */
    record Load(int capacity, List<UUID> assigned) {
        public Load {
            assigned = List.copyOf(assigned);
        }

        boolean hasRoom() {
            return assigned.size() < capacity;
        }
    }
}
