package colearn.partner.domain.relationship;

import static colearn.platform.decider.Decision.accepted;
import static colearn.platform.decider.Decision.rejected;

import colearn.partner.domain.relationship.RelationshipCommand.BecomeDormant;
import colearn.partner.domain.relationship.RelationshipCommand.Reactivate;
import colearn.platform.decider.Decision;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A relationship without a session held for sixty days is dormant, and a session held wakes it. The days are days in the institute's zone, so they
 * end at the hour at which they began there. What a session that was logged late would have prevented is not undone: it wakes the relationship, where
 * its own sixty days are not over.
 */
public final class Sleep {
    private static final int DAYS = 60;

    private Sleep() {}

    /** When a relationship becomes dormant if nothing happens; empty where it does not. */
    public static Optional<Instant> due(Relationship state, Optional<Instant> lastHeld, ZoneId zone) {
        return state instanceof Relationship.Active it
                ? silentSince(it, lastHeld).map(since -> over(since, zone))
                : Optional.empty();
    }

    static Decision<RelationshipEvent> fall(BecomeDormant it, Relationship state, Instant now) {
        return switch (state) {
            case Relationship.NotProposed none -> rejected(new RelationshipRejection.NotProposed());
            case Relationship.Proposed none -> rejected(new RelationshipRejection.NotActivated());
            case Relationship.Active active -> fallen(it, active, now);
            case Relationship.Dormant none -> accepted();
            case Relationship.Concluded none -> rejected(new RelationshipRejection.IsConcluded());
        };
    }

    private static Decision<RelationshipEvent> fallen(BecomeDormant it, Relationship.Active active, Instant now) {
        var since = silentSince(active, it.lastHeld());
        if (since.isEmpty()) {
            return rejected(new RelationshipRejection.NotSilentLongEnough(null));
        }
        var over = over(since.get(), it.zone());
        return now.isBefore(over)
                ? rejected(new RelationshipRejection.NotSilentLongEnough(over))
                : Decision.<RelationshipEvent>accepted(new RelationshipEvent.BecameDormant(since.get()))
                        .effective(over);
    }

    /** Of what is not asleep nothing has to be woken, whatever it is. */
    static Decision<RelationshipEvent> wake(Reactivate it, Relationship state, Instant now) {
        return switch (state) {
            case Relationship.NotProposed none -> rejected(new RelationshipRejection.NotProposed());
            case Relationship.Proposed none -> accepted();
            case Relationship.Active none -> accepted();
            case Relationship.Dormant dormant ->
                it.lastHeld()
                        .filter(held -> now.isBefore(over(held, it.zone())))
                        .map(held -> woken(held, over(dormant.silentSince(), it.zone())))
                        .orElseGet(() -> accepted());
            case Relationship.Concluded none -> accepted();
        };
    }

    private static Decision<RelationshipEvent> woken(Instant held, Instant dormantFrom) {
        return Decision.<RelationshipEvent>accepted(new RelationshipEvent.Reactivated(held))
                .effective(held.isAfter(dormantFrom) ? held : dormantFrom);
    }

    private static Optional<Instant> silentSince(Relationship.Active active, Optional<Instant> lastHeld) {
        return Stream.concat(Stream.ofNullable(active.since()), lastHeld.stream())
                .max(Instant::compareTo);
    }

    private static Instant over(Instant since, ZoneId zone) {
        return since.atZone(zone).plusDays(DAYS).toInstant();
    }
}
