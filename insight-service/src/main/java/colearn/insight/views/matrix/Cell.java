package colearn.insight.views.matrix;

import colearn.insight.received.RelationshipFact.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one side of a relationship learned.
 *
 * @param parties as agreed; empty while the proposal was not heard
 * @param members the people who were ever allowed to speak for the side
 * @param entries every learning that was ever recorded for it, oldest first
 */
public record Cell(List<Party> parties, List<Member> members, List<Entry> entries) {
    static final Cell EMPTY = new Cell(List.of(), List.of(), List.of());

    public Cell {
        parties = List.copyOf(parties);
        members = List.copyOf(members);
        entries = List.copyOf(entries);
    }

    /** Whether the side has said nothing that counts. */
    public boolean silent() {
        return entries.stream().noneMatch(Entry::counts);
    }

    /** Since when an active side is silent: its activation, or the day it took its last confirmation back. */
    public @Nullable Instant silentSince(@Nullable Instant activatedAt) {
        if (!silent() || activatedAt == null) {
            return null;
        }
        return entries.stream()
                .map(Entry::lostAt)
                .filter(Objects::nonNull)
                .filter(activatedAt::isBefore)
                .max(Instant::compareTo)
                .orElse(activatedAt);
    }

    /** Whether a person may speak for the side on a day. */
    public boolean has(UUID personId, LocalDate day) {
        return members.stream().anyMatch(it -> it.personId().equals(personId) && it.holds(day));
    }

    Cell within(MatrixFilter filter) {
        return new Cell(
                parties,
                members,
                entries.stream().filter(it -> filter.covers(it.learnedAt())).toList());
    }

    Cell agreed(List<Party> agreed) {
        return new Cell(agreed, members, entries);
    }

    Cell with(Entry entry) {
        return new Cell(parties, members, added(entries, entry));
    }

    Cell with(Member member) {
        return new Cell(parties, added(members, member), entries);
    }

    Cell change(UUID learningId, UnaryOperator<Entry> change) {
        return new Cell(parties, members, changed(entries, it -> it.learningId().equals(learningId), change));
    }

    Cell changeMember(UUID personId, UnaryOperator<Member> change) {
        return new Cell(parties, changed(members, it -> it.isCurrent(personId), change), entries);
    }

    private static <T> List<T> added(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    private static <T> List<T> changed(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
        return list.stream().map(it -> which.test(it) ? change.apply(it) : it).toList();
    }
}
