package colearn.partner.domain.partner;

import static colearn.platform.decider.Decision.accepted;
import static colearn.platform.decider.Decision.rejected;

import colearn.partner.domain.Industry;
import colearn.partner.domain.partner.PartnerCommand.Admit;
import colearn.partner.domain.partner.PartnerCommand.Assess;
import colearn.partner.domain.partner.PartnerCommand.Decline;
import colearn.partner.domain.partner.PartnerCommand.Pause;
import colearn.partner.domain.partner.PartnerCommand.Register;
import colearn.partner.domain.partner.PartnerCommand.Rename;
import colearn.partner.domain.partner.PartnerCommand.Resume;
import colearn.platform.decider.Claim;
import colearn.platform.decider.CorrectableDecider;
import colearn.platform.decider.Decision;
import colearn.platform.decider.Moments;
import colearn.platform.decider.Rejection;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rules of a partner: a name of its own, one primary industry, and no admission without evidence and an agreement.
 *
 * <p>A declined organisation gives its name back, since it may come again later and is then registered anew. An active one may be assessed
 * no more: the assessment is the way in. Resuming asks for no agreement; whether one is in effect decides what can be scheduled, not
 * where the partner stands.
 */
public final class PartnerDecider implements CorrectableDecider<PartnerCommand, Partner, PartnerEvent> {

    @Override
    public Partner initial() {
        return new Partner.NotRegistered();
    }

    @Override
    public Decision<PartnerEvent> decide(PartnerCommand command, Partner state, Instant now) {
        return switch (command) {
            case Register it -> offer(state, registered(it), now);
            case Rename it -> rename(it, state, now);
            case Assess it -> offer(state, new PartnerEvent.Assessed(it.criterion(), it.evidence()), now);
            case Decline it -> offer(state, new PartnerEvent.Declined(it.why()), now);
            case Admit it -> admit(it, state, now);
            case Pause it -> offer(state, new PartnerEvent.Paused(it.why()), now);
            case Resume none ->
                state instanceof Partner.Active ? accepted() : offer(state, new PartnerEvent.Resumed(), now);
        };
    }

    private static PartnerEvent registered(Register it) {
        var aliases = it.aliases().stream().map(PartnerName::value).toList();
        return new PartnerEvent.Registered(it.name().value(), aliases, it.industries(), it.zone());
    }

    private Decision<PartnerEvent> rename(Rename it, Partner state, Instant now) {
        boolean calledSo = state instanceof Partner.Known known
                && !(known instanceof Partner.Declined)
                && known.profile().name().equals(it.name());
        return calledSo
                ? accepted()
                : offer(state, new PartnerEvent.Renamed(it.name().value()), now);
    }

    private Decision<PartnerEvent> admit(Admit it, Partner state, Instant now) {
        if (state instanceof Partner.Active) {
            return accepted();
        }
        return state instanceof Partner.Assessed && it.agreement().isEmpty()
                ? rejected(new PartnerRejection.NoAgreementInEffect())
                : offer(state, new PartnerEvent.Admitted(), now);
    }

    /** A second reason is not dropped silently: pausing what is paused is refused. */
    @Override
    public Optional<Rejection> admissible(Partner state, PartnerEvent event, Moments moments) {
        return moments.effective().isAfter(moments.recorded())
                ? Optional.of(new PartnerRejection.NotYet(moments.recorded()))
                : admissible(state, event);
    }

    private static Optional<Rejection> admissible(Partner state, PartnerEvent event) {
        return switch (event) {
            case PartnerEvent.Registered it -> registering(state, it);
            case PartnerEvent.Renamed none -> whileStanding(state, known -> !(known instanceof Partner.Declined));
            case PartnerEvent.Assessed none -> whileStanding(state, PartnerDecider::isOnTheWayIn);
            case PartnerEvent.Declined none -> whileStanding(state, PartnerDecider::isOnTheWayIn);
            case PartnerEvent.Admitted none ->
                state instanceof Partner.Prospect prospect
                        ? Optional.of(new PartnerRejection.EvidenceMissing(missing(prospect)))
                        : whileStanding(state, Partner.Assessed.class::isInstance);
            case PartnerEvent.Paused none -> whileStanding(state, Partner.Active.class::isInstance);
            case PartnerEvent.Resumed none -> whileStanding(state, Partner.Paused.class::isInstance);
        };
    }

    private static Optional<Rejection> registering(Partner state, PartnerEvent.Registered it) {
        if (state instanceof Partner.Known known) {
            return Optional.of(new PartnerRejection.AlreadyRegistered(
                    known.profile().name().value()));
        }
        var primaries = it.industries().stream().filter(Industry::primary).count();
        return primaries == 1
                ? Optional.empty()
                : Optional.of(new PartnerRejection.NotOnePrimaryIndustry((int) primaries));
    }

    private static boolean isOnTheWayIn(Partner.Known partner) {
        return partner instanceof Partner.Prospect || partner instanceof Partner.Assessed;
    }

    private static Optional<Rejection> whileStanding(Partner state, Predicate<Partner.Known> allowed) {
        return switch (state) {
            case Partner.NotRegistered none -> Optional.of(new PartnerRejection.NotRegistered());
            case Partner.Known known ->
                allowed.test(known)
                        ? Optional.empty()
                        : Optional.of(new PartnerRejection.NotWhileStanding(known.standing()));
        };
    }

    @Override
    public Set<Claim> claims(Partner state) {
        return switch (state) {
            case Partner.NotRegistered none -> Set.of();
            case Partner.Declined none -> Set.of();
            case Partner.Known known -> Set.of(known.profile().name().claim());
        };
    }

    private static Set<Criterion> missing(Partner.Prospect prospect) {
        var missing = EnumSet.allOf(Criterion.class);
        missing.removeAll(prospect.evidenced());
        return missing;
    }

    @Override
    public Partner evolve(Partner state, PartnerEvent event) {
        return switch (event) {
            case PartnerEvent.Registered it ->
                new Partner.Prospect(new Profile(new PartnerName(it.name()), it.industries()), Set.of());
            case PartnerEvent.Renamed it -> state instanceof Partner.Known known ? named(known, it.name()) : state;
            case PartnerEvent.Assessed it ->
                state instanceof Partner.Prospect prospect ? assessed(prospect, it.criterion()) : state;
            case PartnerEvent.Declined none ->
                state instanceof Partner.Known known ? new Partner.Declined(known.profile()) : state;
            case PartnerEvent.Admitted none ->
                state instanceof Partner.Known known ? new Partner.Active(known.profile()) : state;
            case PartnerEvent.Paused none ->
                state instanceof Partner.Known known ? new Partner.Paused(known.profile()) : state;
            case PartnerEvent.Resumed none ->
                state instanceof Partner.Known known ? new Partner.Active(known.profile()) : state;
        };
    }

    private static Partner named(Partner.Known known, String name) {
        var profile = known.profile().named(new PartnerName(name));
        return switch (known) {
            case Partner.Prospect it -> new Partner.Prospect(profile, it.evidenced());
            case Partner.Assessed none -> new Partner.Assessed(profile);
            case Partner.Active none -> new Partner.Active(profile);
            case Partner.Paused none -> new Partner.Paused(profile);
            case Partner.Declined none -> new Partner.Declined(profile);
        };
    }

    private static Partner assessed(Partner.Prospect prospect, Criterion criterion) {
        var missing = missing(prospect);
        missing.remove(criterion);
        return missing.isEmpty()
                ? new Partner.Assessed(prospect.profile())
                : new Partner.Prospect(prospect.profile(), EnumSet.complementOf(EnumSet.copyOf(missing)));
    }
}
