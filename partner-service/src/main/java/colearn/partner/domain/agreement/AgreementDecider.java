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
import colearn.platform.decider.CorrectableDecider;
import colearn.platform.decider.Decision;
import colearn.platform.decider.Moments;
import colearn.platform.decider.Rejection;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
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
 *
 * <p>What binds can change its terms from a day of its term on, today at the earliest, and can be renewed while it lasts, never once it is over:
 * then it takes a new one, signed by both. Renewing takes the days that are added.
 */
public final class AgreementDecider implements CorrectableDecider<AgreementCommand, Agreement, AgreementEvent> {

    @Override
    public Agreement initial() {
        return new Agreement.NotDrafted();
    }

    @Override
    public Decision<AgreementEvent> decide(AgreementCommand command, Agreement state, Instant now) {
        return switch (command) {
            case Draft it -> draft(it, state, now);
            case Propose none -> propose(state, now);
            case Sign it -> sign(it, state, now);
            case ChangeTerms it -> offer(state, changed(it), now);
            case Renew it -> offer(state, new AgreementEvent.Renewed(it.to()), now);
            case Expire none -> expire(state, now);
            case Terminate it -> offer(state, new AgreementEvent.Terminated(it.why(), bound(state, now)), now);
        };
    }

    @Override
    public Optional<Rejection> admissible(Agreement state, AgreementEvent event, Moments moments) {
        return Possible.reasonAgainst(state, event, moments);
    }

    private Decision<AgreementEvent> draft(Draft it, Agreement state, Instant now) {
        var offered = offer(state, drafted(it), now);
        if (offered instanceof Decision.Rejected<AgreementEvent>) {
            return offered;
        }
        if (it.partner().isEmpty()) {
            return rejected(new AgreementRejection.UnknownPartner(it.partnerId()));
        }
        var standing = it.partner().get().standing();
        return standing == PartnerStanding.DECLINED
                ? rejected(new AgreementRejection.PartnerNotWelcome(it.partnerId(), standing))
                : offered;
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

    private Decision<AgreementEvent> propose(Agreement state, Instant now) {
        return state instanceof Agreement.Proposed || state instanceof Agreement.Active
                ? accepted()
                : offer(state, new AgreementEvent.Proposed(), now);
    }

    private Decision<AgreementEvent> sign(Sign it, Agreement state, Instant now) {
        var signatures = signatures(state);
        if (it.personId().equals(signatures.get(it.side()))) {
            return accepted();
        }
        var signed = new AgreementEvent.Signed(it.side(), it.personId());
        var offered = offer(state, signed, now);
        if (offered instanceof Decision.Rejected<AgreementEvent> || !(state instanceof Agreement.Known agreement)) {
            return offered;
        }
        if (it.person().isEmpty()) {
            return rejected(new AgreementRejection.UnknownSigner(it.personId()));
        }
        var belongsTo = it.person().get().partyId();
        var signsFor = it.side() == AgreementSide.INSTITUTE ? it.institute() : agreement.partnerId();
        if (!belongsTo.equals(signsFor)) {
            return rejected(new AgreementRejection.SignerOfAnotherParty(it.personId(), belongsTo, signsFor));
        }
        return signatures.containsKey(it.side().other()) ? accepted(signed, activated(agreement.term())) : offered;
    }

    private static Map<AgreementSide, UUID> signatures(Agreement state) {
        return switch (state) {
            case Agreement.NotDrafted none -> Map.of();
            case Agreement.Draft none -> Map.of();
            case Agreement.Proposed it -> it.signatures();
            case Agreement.Active it -> it.signatures();
            case Agreement.Expired it -> it.signatures();
            case Agreement.Terminated none -> Map.of();
        };
    }

    private static AgreementEvent activated(Term term) {
        return new AgreementEvent.Activated(term.from(), term.to(), term.zone());
    }

    private static AgreementEvent changed(ChangeTerms it) {
        return new AgreementEvent.TermsChanged(
                it.from(), it.groundRules(), it.fee(), it.defaultAudience(), it.defaultAttribution());
    }

    /** Nobody asks for this but the service itself; asked too early or in vain it refuses, and is asked again. */
    private Decision<AgreementEvent> expire(Agreement state, Instant now) {
        if (state instanceof Agreement.Expired) {
            return accepted();
        }
        var end = state.end().orElse(now);
        return admissible(state, new AgreementEvent.Expired(), new Moments(now, end))
                .map(Decision::<AgreementEvent>rejected)
                .orElseGet(() -> Decision.<AgreementEvent>accepted(new AgreementEvent.Expired())
                        .effective(end));
    }

    private static Bound bound(Agreement state, Instant now) {
        if (!(state instanceof Agreement.Active active)) {
            return Bound.NEVER;
        }
        var today = active.term().dayOf(now);
        return today.isAfter(active.term().from()) ? Bound.until(today.minusDays(1)) : Bound.NEVER;
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
