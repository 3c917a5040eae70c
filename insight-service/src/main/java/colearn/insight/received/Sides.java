package colearn.insight.received;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who may speak for which side of a relationship on which days, as far as partner-service was heard. */
public record Sides(List<Spell> spells) {
    static final Sides UNKNOWN = new Sides(List.of());

    public Sides {
        spells = List.copyOf(spells);
    }

    /** The sides, A or B, that a person may speak for on a day. */
    public Set<String> of(UUID person, LocalDate day) {
        return spells.stream()
                .filter(it -> it.person().equals(person) && it.holds(day))
                .map(Spell::side)
                .collect(Collectors.toUnmodifiableSet());
    }

    Sides joined(String side, UUID person, LocalDate from) {
        var longer = new ArrayList<>(spells);
        longer.add(new Spell(side, person, from, null));
        return new Sides(longer);
    }

    Sides left(String side, UUID person, LocalDate from) {
        return new Sides(spells.stream()
                .map(it -> it.isOpen(side, person) ? new Spell(side, person, it.from(), from) : it)
                .toList());
    }

    /**
     * Days on which a person may speak for a side.
     *
     * @param until the first day on which it no longer holds; null while no end is known
     */
    public record Spell(
            String side,
            UUID person,
            LocalDate from,
            @Nullable LocalDate until) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }

        boolean isOpen(String ofSide, UUID ofPerson) {
            return until == null && side.equals(ofSide) && person.equals(ofPerson);
        }
    }
}
