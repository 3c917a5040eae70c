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
import colearn.platform.decider.Decider;
import colearn.platform.decider.Decision;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * The rules of a partner: a name of its own, one primary industry, and no admission without evidence and an agreement.
 *
 * <p>A declined organisation gives its name back, since it may come again later and is then registered anew. An active one may be assessed
 * no more: the assessment is the way in. Resuming asks for no agreement; whether one is in effect decides what can be scheduled, not
 * where the partner stands.
 */
public final class PartnerDecider implements Decider<PartnerCommand, Partner, PartnerEvent> {

    @Override
    public Partner initial() {
        return new Partner.NotRegistered();
    }

    @Override
    public Decision<PartnerEvent> decide(PartnerCommand command, Partner state, Instant now) {
        return switch (command) {
            case Register it -> register(it, state);
            case Rename it -> rename(it, state);
            case Assess it -> assess(it, state);
            case Decline it -> decline(it, state);
            case Admit it -> admit(it, state);
            case Pause it -> pause(it, state);
            case Resume it -> resume(state);
        };
    }

    private static Decision<PartnerEvent> register(Register it, Partner state) {
        return switch (state) {
            case Partner.Known known ->
                rejected(new PartnerRejection.AlreadyRegistered(
                        known.profile().name().value()));
            case Partner.NotRegistered none -> first(it);
        };
    }

    private static Decision<PartnerEvent> first(Register it) {
        var primaries = it.industries().stream().filter(Industry::primary).count();
        if (primaries != 1) {
            return rejected(new PartnerRejection.NotOnePrimaryIndustry((int) primaries));
        }
        var aliases = it.aliases().stream().map(PartnerName::value).toList();
        return Decision.<PartnerEvent>accepted(
                        new PartnerEvent.Registered(it.name().value(), aliases, it.industries(), it.zone()))
                .claiming(it.name().claim());
    }

    private static Decision<PartnerEvent> rename(Rename it, Partner state) {
        return switch (state) {
            case Partner.NotRegistered none -> rejected(new PartnerRejection.NotRegistered());
            case Partner.Declined known -> notWhile(known);
            case Partner.Known known -> renamed(known.profile().name(), it.name());
        };
    }

    private static Decision<PartnerEvent> renamed(PartnerName before, PartnerName name) {
        if (name.equals(before)) {
            return accepted();
        }
        var renamed = Decision.<PartnerEvent>accepted(new PartnerEvent.Renamed(name.value()));
        return name.collidesWith(before)
                ? renamed
                : renamed.releasing(before.claim()).claiming(name.claim());
    }

    private static Decision<PartnerEvent> assess(Assess it, Partner state) {
        return switch (state) {
            case Partner.NotRegistered none -> rejected(new PartnerRejection.NotRegistered());
            case Partner.Prospect none -> accepted(new PartnerEvent.Assessed(it.criterion(), it.evidence()));
            case Partner.Assessed none -> accepted(new PartnerEvent.Assessed(it.criterion(), it.evidence()));
            case Partner.Known known -> notWhile(known);
        };
    }

    private static Decision<PartnerEvent> decline(Decline it, Partner state) {
        return switch (state) {
            case Partner.NotRegistered none -> rejected(new PartnerRejection.NotRegistered());
            case Partner.Prospect known -> declined(it, known);
            case Partner.Assessed known -> declined(it, known);
            case Partner.Known known -> notWhile(known);
        };
    }

    private static Decision<PartnerEvent> declined(Decline it, Partner.Known known) {
        return Decision.<PartnerEvent>accepted(new PartnerEvent.Declined(it.why()))
                .releasing(known.profile().name().claim());
    }

    private static Decision<PartnerEvent> admit(Admit it, Partner state) {
        return switch (state) {
            case Partner.NotRegistered none -> rejected(new PartnerRejection.NotRegistered());
            case Partner.Prospect prospect -> rejected(new PartnerRejection.EvidenceMissing(missing(prospect)));
            case Partner.Assessed none ->
                it.agreement().isPresent()
                        ? accepted(new PartnerEvent.Admitted())
                        : rejected(new PartnerRejection.NoAgreementInEffect());
            case Partner.Active none -> accepted();
            case Partner.Known known -> notWhile(known);
        };
    }

    /** A second reason is not dropped silently: pausing what is paused is refused. */
    private static Decision<PartnerEvent> pause(Pause it, Partner state) {
        return switch (state) {
            case Partner.NotRegistered none -> rejected(new PartnerRejection.NotRegistered());
            case Partner.Active none -> accepted(new PartnerEvent.Paused(it.why()));
            case Partner.Known known -> notWhile(known);
        };
    }

    private static Decision<PartnerEvent> resume(Partner state) {
        return switch (state) {
            case Partner.NotRegistered none -> rejected(new PartnerRejection.NotRegistered());
            case Partner.Paused none -> accepted(new PartnerEvent.Resumed());
            case Partner.Active none -> accepted();
            case Partner.Known known -> notWhile(known);
        };
    }

    private static Decision<PartnerEvent> notWhile(Partner.Known known) {
        return rejected(new PartnerRejection.NotWhileStanding(known.standing()));
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
