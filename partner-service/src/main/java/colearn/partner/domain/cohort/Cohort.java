package colearn.partner.domain.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Partners that go through the program together, in one of their cohort's states. */
public sealed interface Cohort {

    /** Nothing was recorded under this id. */
    record NotDrafted() implements Cohort {}

    /** A cohort of which something was recorded. */
    sealed interface Known extends Cohort {
        Places places();
    }

    /** Nobody can enrol yet. */
    record Draft(Places places) implements Known {}

    /** Partners enrol, as far as there are seats, and wait beyond that. */
    record Open(Places places) implements Known {}

    /** Under way: nobody enrols any more, but who withdraws gives their seat to whoever waits. */
    record Running(Places places) implements Known {}

    /** Over. */
    record Closed(Places places) implements Known {}

    /**
     * Who has a seat, and who waits for one.
     *
     * @param enrolled partners, in the order in which they came to their seats
     * @param waiting partners, in the order in which they came
     */
    record Places(int seats, List<UUID> enrolled, List<UUID> waiting) {
        public Places {
            enrolled = List.copyOf(enrolled);
            waiting = List.copyOf(waiting);
        }

        boolean hasSeat() {
            return enrolled.size() < seats;
        }

        boolean hold(UUID partner) {
            return enrolled.contains(partner) || waiting.contains(partner);
        }

        Places enrolling(UUID partner) {
            return new Places(seats, with(enrolled, partner), without(waiting, partner));
        }

        Places waitlisting(UUID partner) {
            return new Places(seats, enrolled, with(waiting, partner));
        }

        Places withdrawing(UUID partner) {
            return new Places(seats, without(enrolled, partner), without(waiting, partner));
        }

        private static List<UUID> with(List<UUID> those, UUID one) {
            var more = new ArrayList<>(those);
            more.add(one);
            return more;
        }

        private static List<UUID> without(List<UUID> those, UUID one) {
            return those.stream().filter(it -> !it.equals(one)).toList();
        }
    }
}
