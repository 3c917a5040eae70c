package colearn.partner.domain.agreement;

import static colearn.platform.decider.Decision.accepted;
import static colearn.platform.decider.Decision.rejected;

import colearn.partner.domain.agreement.AgreementCommand.ChangeTerms;
import colearn.partner.domain.agreement.AgreementCommand.Renew;
import colearn.platform.decider.Decision;
import java.time.Instant;
import java.util.function.Function;

/**
 * How long an agreement binds, and on which terms. What binds can change its terms from a day of its term on, today at the earliest: what held on
 * the days before stays as it was. It can be renewed while it lasts, never once it is over: then it takes a new one, signed by both. Renewing takes
 * the days that are added.
 */
final class Lasting {
    private Lasting() {}

    static Decision<AgreementEvent> changeTerms(ChangeTerms it, Agreement state, Instant now) {
        return whileItBinds(state, now, active -> {
            var today = active.term().dayOf(now);
            var earliest =
                    today.isAfter(active.term().from()) ? today : active.term().from();
            return it.from().isBefore(earliest)
                            || it.from().isAfter(active.term().to())
                    ? rejected(new AgreementRejection.TermsOutsideTheTerm(
                            it.from(), earliest, active.term().to()))
                    : accepted(new AgreementEvent.TermsChanged(
                            it.from(), it.groundRules(), it.fee(), it.defaultAudience(), it.defaultAttribution()));
        });
    }

    static Decision<AgreementEvent> renew(Renew it, Agreement state, Instant now) {
        return whileItBinds(
                state,
                now,
                active -> it.to().isAfter(active.term().to())
                        ? accepted(new AgreementEvent.Renewed(it.to()))
                        : rejected(new AgreementRejection.NotLonger(
                                it.to(), active.term().to())));
    }

    /** Nobody asks for this but the service itself; asked too early or in vain it refuses, and is asked again. */
    static Decision<AgreementEvent> expire(Agreement state, Instant now) {
        return switch (state) {
            case Agreement.NotDrafted none -> rejected(new AgreementRejection.NotDrafted());
            case Agreement.Draft none -> rejected(new AgreementRejection.NotBinding());
            case Agreement.Proposed none -> rejected(new AgreementRejection.NotBinding());
            case Agreement.Active active ->
                now.isBefore(active.term().end())
                        ? rejected(
                                new AgreementRejection.NotOverYet(active.term().to()))
                        : Decision.<AgreementEvent>accepted(new AgreementEvent.Expired())
                                .effective(active.term().end());
            case Agreement.Expired none -> accepted();
            case Agreement.Terminated none -> rejected(new AgreementRejection.IsTerminated());
        };
    }

    private static Decision<AgreementEvent> whileItBinds(
            Agreement state, Instant now, Function<Agreement.Active, Decision<AgreementEvent>> decide) {
        return switch (state) {
            case Agreement.NotDrafted none -> rejected(new AgreementRejection.NotDrafted());
            case Agreement.Draft none -> rejected(new AgreementRejection.NotBinding());
            case Agreement.Proposed none -> rejected(new AgreementRejection.NotBinding());
            case Agreement.Active active ->
                now.isBefore(active.term().end())
                        ? decide.apply(active)
                        : rejected(new AgreementRejection.IsOver(active.term().to()));
            case Agreement.Expired expired ->
                rejected(new AgreementRejection.IsOver(expired.term().to()));
            case Agreement.Terminated none -> rejected(new AgreementRejection.IsTerminated());
        };
    }
}
