package colearn.partner.domain.relationship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who may speak, or might once, in the order in which it was recorded; nobody for both sides on one day. */
public record Members(List<Membership> all) {
    public static final Members NONE = new Members(List.of());

    public Members {
        all = List.copyOf(all);
    }

    public boolean speakFor(Side side, LocalDate day) {
        return all.stream().anyMatch(it -> it.side() == side && it.holds(day));
    }

    /** What stands in the way of a membership from {@code day} on. */
    Optional<Membership> inTheWay(UUID person, LocalDate day) {
        return all.stream()
                .filter(it -> it.personId().equals(person) && it.holdsFrom(day))
                .findFirst();
    }

    Optional<Membership> open(UUID person) {
        return all.stream()
                .filter(it -> it.personId().equals(person) && it.isOpen())
                .findFirst();
    }

    Optional<Membership> last(UUID person) {
        return all.stream().filter(it -> it.personId().equals(person)).reduce((earlier, later) -> later);
    }

    public Members with(Membership one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return new Members(more);
    }

    public Members left(Side side, UUID person, LocalDate from) {
        return new Members(all.stream()
                .map(it -> it.isOpen() && it.side() == side && it.personId().equals(person) ? it.until(from) : it)
                .toList());
    }
}
