package colearn.partner.domain.agreement;

import static colearn.platform.decider.Decision.accepted;
import static colearn.platform.decider.Decision.rejected;

import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.agreement.AgreementCommand.ChangeTerms;
import colearn.partner.domain.agreement.AgreementCommand.Draft;
import colearn.partner.domain.agreement.AgreementCommand.Expire;
import colearn.partner.domain.agreement.AgreementCommand.Propose;
import colearn.partner.domain.agreement.AgreementCommand.Renew;
import colearn.partner.domain.agreement.AgreementCommand.Sign;
import colearn.partner.domain.agreement.AgreementCommand.Terminate;
import colearn.platform.decider.Claim;
import colearn.platform.decider.Decider;
import colearn.platform.decider.Decision;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The rules of an agreement: two sides, two people, and no day of a partner bound twice.
 *
 * <p>The days are taken with the second signature, because only then does it bind: drafts and proposals for the same months may stand side
 * by side while people talk, and of two the one that is signed first holds. Terminating gives back the day of the termination and all
 * after it, so that a new agreement can begin on that very day; the days before stay taken, because on them it did bind. What was never
 * signed by both can be terminated too, and has no days to give back. An agreement made late, for days that are past, binds as well: it is
 * not in effect today, which is for {@link Agreement#inEffect} to say.
 */
public final class AgreementDecider implements Decider<AgreementCommand, Agreement, AgreementEvent> {

    @Override
    public Agreement initial() {
        return new Agreement.NotDrafted();
    }

    @Override
    public Decision<AgreementEvent> decide(AgreementCommand command, Agreement state, Instant now) {
        return switch (command) {
            case Draft it -> draft(it, state);
            case Propose it -> propose(state);
            case Sign it -> sign(it, state);
            case ChangeTerms it -> Lasting.changeTerms(it, state, now);
            case Renew it -> Lasting.renew(it, state, now);
            case Expire none -> Lasting.expire(state, now);
            case Terminate it -> terminate(it, state, now);
        };
    }

    private static Decision<AgreementEvent> draft(Draft it, Agreement state) {
        return switch (state) {
            case Agreement.Known known -> rejected(new AgreementRejection.AlreadyDrafted(known.partnerId()));
            case Agreement.NotDrafted none ->
                it.partner()
                        .map(partner -> partner.standing() == PartnerStanding.DECLINED
                                ? Decision.<AgreementEvent>rejected(
                                        new AgreementRejection.PartnerNotWelcome(it.partnerId(), partner.standing()))
                                : accepted(drafted(it)))
                        .orElseGet(() -> rejected(new AgreementRejection.UnknownPartner(it.partnerId())));
        };
    }

    private static AgreementEvent drafted(Draft it) {
        return new AgreementEvent.Drafted(
                it.partnerId(),
                it.groundRules(),
                it.fee(),
                it.term().from(),
                it.term().to(),
                it.term().zone(),
                it.defaultAudience(),
                it.defaultAttribution());
    }

    private static Decision<AgreementEvent> propose(Agreement state) {
        return switch (state) {
            case Agreement.NotDrafted none -> rejected(new AgreementRejection.NotDrafted());
            case Agreement.Draft none -> accepted(new AgreementEvent.Proposed());
            case Agreement.Proposed none -> accepted();
            case Agreement.Active none -> accepted();
            case Agreement.Expired expired ->
                rejected(new AgreementRejection.IsOver(expired.term().to()));
            case Agreement.Terminated none -> rejected(new AgreementRejection.IsTerminated());
        };
    }

    private static Decision<AgreementEvent> sign(Sign it, Agreement state) {
        return switch (state) {
            case Agreement.NotDrafted none -> rejected(new AgreementRejection.NotDrafted());
            case Agreement.Draft none -> rejected(new AgreementRejection.NotProposed());
            case Agreement.Proposed known -> signed(it, known, known.signatures());
            case Agreement.Active known -> signed(it, known, known.signatures());
            case Agreement.Expired known -> signed(it, known, known.signatures());
            case Agreement.Terminated none -> rejected(new AgreementRejection.IsTerminated());
        };
    }

    private static Decision<AgreementEvent> signed(
            Sign it, Agreement.Known agreement, Map<AgreementSide, UUID> signatures) {
        var before = signatures.get(it.side());
        if (before != null) {
            return before.equals(it.personId())
                    ? accepted()
                    : rejected(new AgreementRejection.AlreadySigned(it.side(), before));
        }
        if (it.person().isEmpty()) {
            return rejected(new AgreementRejection.UnknownSigner(it.personId()));
        }
        var other = it.side() == AgreementSide.INSTITUTE ? AgreementSide.PARTNER : AgreementSide.INSTITUTE;
        if (it.personId().equals(signatures.get(other))) {
            return rejected(new AgreementRejection.SignedForTheOtherSide(it.personId(), other));
        }
        var belongsTo = it.person().get().partyId();
        var signsFor = it.side() == AgreementSide.INSTITUTE ? it.institute() : agreement.partnerId();
        if (!belongsTo.equals(signsFor)) {
            return rejected(new AgreementRejection.SignerOfAnotherParty(it.personId(), belongsTo, signsFor));
        }
        var signed = new AgreementEvent.Signed(it.side(), it.personId());
        return signatures.containsKey(other) ? accepted(signed, activated(agreement.term())) : accepted(signed);
    }

    private static AgreementEvent activated(Term term) {
        return new AgreementEvent.Activated(term.from(), term.to(), term.zone());
    }

    private static Decision<AgreementEvent> terminate(Terminate it, Agreement state, Instant now) {
        return switch (state) {
            case Agreement.NotDrafted none -> rejected(new AgreementRejection.NotDrafted());
            case Agreement.Draft none -> accepted(new AgreementEvent.Terminated(it.why(), Bound.NEVER));
            case Agreement.Proposed none -> accepted(new AgreementEvent.Terminated(it.why(), Bound.NEVER));
            case Agreement.Active active -> cutShort(it, active, now);
            case Agreement.Expired expired ->
                rejected(new AgreementRejection.IsOver(expired.term().to()));
            case Agreement.Terminated none -> rejected(new AgreementRejection.IsTerminated());
        };
    }

    private static Decision<AgreementEvent> cutShort(Terminate it, Agreement.Active active, Instant now) {
        var today = active.term().dayOf(now);
        if (today.isAfter(active.term().to())) {
            return rejected(new AgreementRejection.IsOver(active.term().to()));
        }
        var bound = today.isAfter(active.term().from()) ? Bound.until(today.minusDays(1)) : Bound.NEVER;
        return accepted(new AgreementEvent.Terminated(it.why(), bound));
    }

    @Override
    public Set<Claim> claims(Agreement state) {
        return switch (state) {
            case Agreement.NotDrafted none -> Set.of();
            case Agreement.Draft none -> Set.of();
            case Agreement.Proposed none -> Set.of();
            case Agreement.Active it -> Set.of(AgreementDays.of(it));
            case Agreement.Expired it -> Set.of(AgreementDays.of(it));
            case Agreement.Terminated it ->
                it.lastDay()
                        .<Claim>map(
                                to -> AgreementDays.of(it.partnerId(), it.term().from(), to))
                        .map(Set::of)
                        .orElse(Set.of());
        };
    }

    @Override
    public Agreement evolve(Agreement state, AgreementEvent event) {
        return switch (event) {
            case AgreementEvent.Drafted it ->
                new Agreement.Draft(it.partnerId(), new Term(it.from(), it.to(), it.zone()));
            case AgreementEvent.Proposed none ->
                state instanceof Agreement.Draft it
                        ? new Agreement.Proposed(it.partnerId(), it.term(), Map.of())
                        : state;
            case AgreementEvent.Signed it -> state instanceof Agreement.Proposed proposed ? with(proposed, it) : state;
            case AgreementEvent.Activated none ->
                state instanceof Agreement.Proposed it
                        ? new Agreement.Active(it.partnerId(), it.term(), it.signatures())
                        : state;
            case AgreementEvent.TermsChanged none -> state;
            case AgreementEvent.Renewed it ->
                state instanceof Agreement.Active active
                        ? new Agreement.Active(active.partnerId(), active.term().until(it.to()), active.signatures())
                        : state;
            case AgreementEvent.Expired none ->
                state instanceof Agreement.Active it
                        ? new Agreement.Expired(it.partnerId(), it.term(), it.signatures())
                        : state;
            case AgreementEvent.Terminated terminated ->
                state instanceof Agreement.Known it
                        ? new Agreement.Terminated(it.partnerId(), it.term(), terminated.bound())
                        : state;
        };
    }

    private static Agreement with(Agreement.Proposed proposed, AgreementEvent.Signed it) {
        var signatures = new EnumMap<AgreementSide, UUID>(AgreementSide.class);
        signatures.putAll(proposed.signatures());
        signatures.put(it.side(), it.personId());
        return new Agreement.Proposed(proposed.partnerId(), proposed.term(), signatures);
    }

    @Override
    public Map<String, UUID> parents(Agreement state) {
        return switch (state) {
            case Agreement.NotDrafted none -> Map.of();
            case Agreement.Known known -> Map.of("partner", known.partnerId());
        };
    }
}
