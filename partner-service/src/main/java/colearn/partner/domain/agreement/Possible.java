package colearn.partner.domain.agreement;

import colearn.platform.decider.Moments;
import colearn.platform.decider.Rejection;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Which events could have happened to an agreement as it stood, by what it says itself. */
final class Possible {
    private Possible() {}

    static Optional<Rejection> reasonAgainst(Agreement state, AgreementEvent event, Moments moments) {
        return switch (event) {
            case AgreementEvent.Drafted it -> drafting(state, it);
            case AgreementEvent.Proposed none -> proposing(state);
            case AgreementEvent.Signed it -> signing(state, it);
            case AgreementEvent.Activated none -> activating(state);
            case AgreementEvent.TermsChanged it ->
                whileItBinds(state, moments.recorded(), active -> changing(active.term(), it, moments.recorded()));
            case AgreementEvent.Renewed it ->
                whileItBinds(state, moments.recorded(), active -> renewing(active.term(), it));
            case AgreementEvent.Expired none -> expiring(state, moments);
            case AgreementEvent.Terminated none -> terminating(state, moments.recorded());
        };
    }

    private static Optional<Rejection> drafting(Agreement state, AgreementEvent.Drafted it) {
        if (state instanceof Agreement.Known known) {
            return Optional.of(new AgreementRejection.AlreadyDrafted(known.partnerId()));
        }
        return it.to().isBefore(it.from())
                ? Optional.of(new AgreementRejection.EndsBeforeItBegins(it.from(), it.to()))
                : Optional.empty();
    }

    private static Optional<Rejection> proposing(Agreement state) {
        return switch (state) {
            case Agreement.Draft none -> Optional.empty();
            case Agreement.Proposed none -> Optional.of(new AgreementRejection.AlreadyProposed());
            case Agreement other -> Optional.of(notBinding(other));
        };
    }

    private static Optional<Rejection> signing(Agreement state, AgreementEvent.Signed it) {
        return switch (state) {
            case Agreement.NotDrafted none -> Optional.of(new AgreementRejection.NotDrafted());
            case Agreement.Draft none -> Optional.of(new AgreementRejection.NotProposed());
            case Agreement.Proposed known -> signing(known.signatures(), it);
            case Agreement.Active known -> signing(known.signatures(), it);
            case Agreement.Expired known -> signing(known.signatures(), it);
            case Agreement.Terminated none -> Optional.of(new AgreementRejection.IsTerminated());
        };
    }

    private static Optional<Rejection> signing(Map<AgreementSide, UUID> signatures, AgreementEvent.Signed it) {
        var before = signatures.get(it.side());
        if (before != null) {
            return Optional.of(new AgreementRejection.AlreadySigned(it.side(), before));
        }
        var other = it.side().other();
        return it.personId().equals(signatures.get(other))
                ? Optional.of(new AgreementRejection.SignedForTheOtherSide(it.personId(), other))
                : Optional.empty();
    }

    private static Optional<Rejection> activating(Agreement state) {
        return state instanceof Agreement.Proposed it && it.signatures().size() == AgreementSide.values().length
                ? Optional.empty()
                : Optional.of(notBinding(state));
    }

    /** What held on the days before stays as it was. */
    private static Optional<Rejection> changing(Term term, AgreementEvent.TermsChanged it, Instant recorded) {
        var day = term.dayOf(recorded);
        var earliest = day.isAfter(term.from()) ? day : term.from();
        return it.from().isBefore(earliest) || it.from().isAfter(term.to())
                ? Optional.of(new AgreementRejection.TermsOutsideTheTerm(it.from(), earliest, term.to()))
                : Optional.empty();
    }

    private static Optional<Rejection> renewing(Term term, AgreementEvent.Renewed it) {
        return it.to().isAfter(term.to())
                ? Optional.empty()
                : Optional.of(new AgreementRejection.NotLonger(it.to(), term.to()));
    }

    /** It expires when its last day is over and at no other moment, so a correction cannot give it another last day afterwards. */
    private static Optional<Rejection> expiring(Agreement state, Moments moments) {
        if (!(state instanceof Agreement.Active active)) {
            return Optional.of(notBinding(state));
        }
        var end = active.term().end();
        return moments.recorded().isBefore(end) || !moments.effective().equals(end)
                ? Optional.of(new AgreementRejection.NotOverYet(active.term().to()))
                : Optional.empty();
    }

    private static Optional<Rejection> terminating(Agreement state, Instant recorded) {
        return state instanceof Agreement.Draft || state instanceof Agreement.Proposed
                ? Optional.empty()
                : whileItBinds(state, recorded, active -> Optional.empty());
    }

    private static Optional<Rejection> whileItBinds(
            Agreement state, Instant recorded, Function<Agreement.Active, Optional<Rejection>> reason) {
        if (!(state instanceof Agreement.Active active)) {
            return Optional.of(notBinding(state));
        }
        return recorded.isBefore(active.term().end())
                ? reason.apply(active)
                : Optional.of(new AgreementRejection.IsOver(active.term().to()));
    }

    private static AgreementRejection notBinding(Agreement state) {
        return switch (state) {
            case Agreement.NotDrafted none -> new AgreementRejection.NotDrafted();
            case Agreement.Draft none -> new AgreementRejection.NotBinding();
            case Agreement.Proposed none -> new AgreementRejection.NotBinding();
            case Agreement.Active none -> new AgreementRejection.AlreadyProposed();
            case Agreement.Expired it -> new AgreementRejection.IsOver(it.term().to());
            case Agreement.Terminated none -> new AgreementRejection.IsTerminated();
        };
    }
}
