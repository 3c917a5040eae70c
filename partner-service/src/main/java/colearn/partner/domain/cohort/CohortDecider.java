package colearn.partner.domain.cohort;

import static colearn.platform.decider.Decision.accepted;
import static colearn.platform.decider.Decision.rejected;

import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.cohort.Cohort.Known;
import colearn.partner.domain.cohort.Cohort.Places;
import colearn.platform.decider.CorrectableDecider;
import colearn.platform.decider.Decision;
import colearn.platform.decider.Moments;
import colearn.platform.decider.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The rules of a cohort: never more than its seats, active partners only, and whoever withdraws gives their seat to the first who waits and is
 * an active partner still.
 *
 * <p>Who enrols while all seats are taken waits. Asking for what is so already is nothing new.
 */
public final class CohortDecider implements CorrectableDecider<CohortCommand, Cohort, CohortEvent> {

    @Override
    public Cohort initial() {
        return new Cohort.NotDrafted();
    }

    @Override
    public Decision<CohortEvent> decide(CohortCommand command, Cohort state, Instant now) {
        return switch (command) {
            case CohortCommand.Draft it -> {
                var plan = it.plan();
                yield offer(
                        state,
                        new CohortEvent.Drafted(plan.program().value(), plan.from(), plan.to(), plan.seats()),
                        now);
            }
            case CohortCommand.Open none ->
                state instanceof Cohort.Open ? accepted() : offer(state, new CohortEvent.Opened(), now);
            case CohortCommand.Start none ->
                state instanceof Cohort.Running ? accepted() : offer(state, new CohortEvent.Started(), now);
            case CohortCommand.Enroll it -> enroll(it, state, now);
            case CohortCommand.Withdraw it -> withdraw(it, state, now);
            case CohortCommand.Close none ->
                state instanceof Cohort.Closed ? accepted() : offer(state, new CohortEvent.Closed(), now);
        };
    }

    private Decision<CohortEvent> enroll(CohortCommand.Enroll it, Cohort state, Instant now) {
        var id = it.partnerId();
        if (!(state instanceof Known known)) {
            return rejected(new CohortRejection.NotDrafted());
        }
        if (known.places().hold(id)) {
            return accepted();
        }
        if (it.partner().isEmpty()) {
            return rejected(new CohortRejection.UnknownPartner(id));
        }
        var standing = it.partner().get().standing();
        if (standing != PartnerStanding.ACTIVE) {
            return rejected(new CohortRejection.PartnerNotActive(id, standing));
        }
        // Nobody passes those who wait, not even where a seat was added for them.
        boolean free = known.places().hasSeat() && known.places().waiting().isEmpty();
        return offer(state, free ? new CohortEvent.PartnerEnrolled(id) : new CohortEvent.PartnerWaitlisted(id), now);
    }

    private Decision<CohortEvent> withdraw(CohortCommand.Withdraw it, Cohort state, Instant now) {
        var withdrawn = new CohortEvent.PartnerWithdrawn(it.partnerId());
        var offered = offer(state, withdrawn, now);
        if (offered instanceof Decision.Rejected<CohortEvent> || !(evolve(state, withdrawn) instanceof Known left)) {
            return offered;
        }
        var places = left.places();
        return places.waiting().stream()
                .filter(waiting -> places.hasSeat() && it.active().contains(waiting))
                .findFirst()
                .<Decision<CohortEvent>>map(next -> accepted(withdrawn, new CohortEvent.PartnerEnrolled(next)))
                .orElse(offered);
    }

    @Override
    public Optional<Rejection> admissible(Cohort state, CohortEvent event, Moments moments) {
        return switch (event) {
            case CohortEvent.Drafted it -> againstDrafting(state, it);
            case CohortEvent.Opened none -> unless(state, CohortStanding.DRAFT);
            case CohortEvent.Started none -> unless(state, CohortStanding.OPEN);
            case CohortEvent.Closed none -> unless(state, CohortStanding.OPEN, CohortStanding.RUNNING);
            case CohortEvent.PartnerEnrolled it ->
                unless(state, CohortStanding.OPEN, CohortStanding.RUNNING).or(() -> againstEnrolling(state, it));
            case CohortEvent.PartnerWaitlisted it ->
                unless(state, CohortStanding.OPEN)
                        .or(() -> places(state)
                                .filter(places -> places.hold(it.partnerId()))
                                .map(held -> new CohortRejection.AlreadyEnrolled(it.partnerId())));
            case CohortEvent.PartnerWithdrawn it ->
                unless(state, CohortStanding.OPEN, CohortStanding.RUNNING)
                        .or(() -> places(state)
                                .filter(places -> !places.hold(it.partnerId()))
                                .map(without -> new CohortRejection.NotEnrolled(it.partnerId())));
        };
    }

    private static Optional<Rejection> againstDrafting(Cohort state, CohortEvent.Drafted it) {
        if (state instanceof Known) {
            return Optional.of(new CohortRejection.AlreadyDrafted());
        }
        return it.to().isBefore(it.from())
                ? Optional.of(new CohortRejection.EndsBeforeItBegins(it.from(), it.to()))
                : Optional.empty();
    }

    private static Optional<Rejection> againstEnrolling(Cohort state, CohortEvent.PartnerEnrolled it) {
        return places(state).flatMap(places -> {
            if (places.enrolled().contains(it.partnerId())) {
                return Optional.of(new CohortRejection.AlreadyEnrolled(it.partnerId()));
            }
            if (state instanceof Cohort.Running && !places.waiting().contains(it.partnerId())) {
                return Optional.of(new CohortRejection.NotWhile(CohortStanding.RUNNING));
            }
            return places.hasSeat() ? Optional.empty() : Optional.of(new CohortRejection.NoSeat(places.seats()));
        });
    }

    private static Optional<Rejection> unless(Cohort state, CohortStanding... standings) {
        return standing(state)
                .<Optional<Rejection>>map(standing -> List.of(standings).contains(standing)
                        ? Optional.empty()
                        : Optional.of(new CohortRejection.NotWhile(standing)))
                .orElseGet(() -> Optional.of(new CohortRejection.NotDrafted()));
    }

    private static Optional<CohortStanding> standing(Cohort state) {
        return switch (state) {
            case Cohort.NotDrafted none -> Optional.empty();
            case Cohort.Draft it -> Optional.of(CohortStanding.DRAFT);
            case Cohort.Open it -> Optional.of(CohortStanding.OPEN);
            case Cohort.Running it -> Optional.of(CohortStanding.RUNNING);
            case Cohort.Closed it -> Optional.of(CohortStanding.CLOSED);
        };
    }

    private static Optional<Places> places(Cohort state) {
        return state instanceof Known known ? Optional.of(known.places()) : Optional.empty();
    }

    @Override
    public Cohort evolve(Cohort state, CohortEvent event) {
        return switch (event) {
            case CohortEvent.Drafted it -> new Cohort.Draft(new Places(it.seats(), List.of(), List.of()));
            case CohortEvent.Opened none -> state instanceof Known it ? new Cohort.Open(it.places()) : state;
            case CohortEvent.Started none -> state instanceof Known it ? new Cohort.Running(it.places()) : state;
            case CohortEvent.Closed none -> state instanceof Known it ? new Cohort.Closed(it.places()) : state;
            case CohortEvent.PartnerEnrolled it -> with(state, places -> places.enrolling(it.partnerId()));
            case CohortEvent.PartnerWaitlisted it -> with(state, places -> places.waitlisting(it.partnerId()));
            case CohortEvent.PartnerWithdrawn it -> with(state, places -> places.withdrawing(it.partnerId()));
        };
    }

    private static Cohort with(Cohort state, UnaryOperator<Places> change) {
        return switch (state) {
            case Cohort.NotDrafted none -> state;
            case Cohort.Draft it -> new Cohort.Draft(change.apply(it.places()));
            case Cohort.Open it -> new Cohort.Open(change.apply(it.places()));
            case Cohort.Running it -> new Cohort.Running(change.apply(it.places()));
            case Cohort.Closed it -> new Cohort.Closed(change.apply(it.places()));
        };
    }
}
