package colearn.partner.domain.relationship;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** One side as it was agreed: 1 to 50 parties, each of them once. */
public record Parties(List<Party> parties) {
    private static final int MOST = 50;

    public Parties {
        parties = List.copyOf(parties);
        if (parties.isEmpty() || parties.size() > MOST) {
            throw new IllegalArgumentException("a side has 1 to %d parties".formatted(MOST));
        }
        if (parties.stream().map(Party::id).distinct().count() < parties.size()) {
            throw new IllegalArgumentException("a side names each of its parties once");
        }
    }

    Set<UUID> ids() {
        return parties.stream().map(Party::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The partners that its parties are, or belong to. */
    Set<UUID> partners() {
        return parties.stream()
                .map(Party::partnerId)
                .flatMap(java.util.stream.Stream::ofNullable)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean has(PartyType type) {
        return parties.stream().anyMatch(it -> it.type() == type);
    }

    boolean isOf(UUID institute) {
        return parties.stream()
                .anyMatch(it -> it.type() == PartyType.ORGANISATION && it.id().equals(institute));
    }
}
