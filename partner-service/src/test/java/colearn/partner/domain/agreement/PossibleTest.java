package colearn.partner.domain.agreement;

import static colearn.partner.domain.agreement.Papers.*;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.domain.agreement.AgreementEvent.Drafted;
import colearn.partner.domain.agreement.AgreementEvent.Expired;
import colearn.partner.domain.agreement.AgreementEvent.Proposed;
import colearn.partner.domain.agreement.AgreementEvent.Renewed;
import colearn.partner.domain.agreement.AgreementEvent.Signed;
import colearn.partner.domain.agreement.AgreementEvent.Terminated;
import colearn.platform.decider.Moments;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What could not have happened to an agreement, whatever else was the case. */
class PossibleTest {
    private static final AgreementDecider DECIDER = new AgreementDecider();
    private static final AgreementEvent SIGNED = new Signed(AgreementSide.INSTITUTE, MANAGER);
    private static final AgreementEvent TERMINATED_THEN = new Terminated(WHY, Bound.NEVER);

    private static void impossible(Agreement state, AgreementEvent event, Class<?> reason) {
        impossible(state, event, Moments.now(MAY), reason);
    }

    private static void impossible(Agreement state, AgreementEvent event, Moments moments, Class<?> reason) {
        assertThat(DECIDER.admissible(state, event, moments))
                .as("%s in %s", event, state)
                .hasValueSatisfying(it -> assertThat(it).isInstanceOf(reason));
    }

    @Test
    void nothingHappensToWhatWasNeverDrafted() {
        for (var event :
                List.of(new Proposed(), SIGNED, ACTIVATED, new Renewed(LONGER), new Expired(), TERMINATED_THEN)) {
            impossible(AN_AGREEMENT.state(), event, AgreementRejection.NotDrafted.class);
        }
    }

    @Test
    void aDraftBeginsBeforeItEnds() {
        var reversed = new Drafted(HOSPITAL, RULES, FEE, TO, FROM, DETROIT, Audience.PARTNERS, Attribution.INDUSTRY);
        impossible(AN_AGREEMENT.state(), reversed, AgreementRejection.EndsBeforeItBegins.class);
        impossible(DRAFT.state(), drafted(), AgreementRejection.AlreadyDrafted.class);
    }

    @Test
    void nothingBindsBeforeBothHaveSigned() {
        impossible(DRAFT.state(), SIGNED, AgreementRejection.NotProposed.class);
        for (var state : List.of(DRAFT.state(), PROPOSED.state(), HALF_SIGNED.state())) {
            impossible(state, ACTIVATED, AgreementRejection.NotBinding.class);
            impossible(state, new Renewed(LONGER), AgreementRejection.NotBinding.class);
            impossible(state, new Expired(), AgreementRejection.NotBinding.class);
        }
        impossible(PROPOSED.state(), new Proposed(), AgreementRejection.AlreadyProposed.class);
        impossible(ACTIVE.state(), new Proposed(), AgreementRejection.AlreadyProposed.class);
        impossible(ACTIVE.state(), ACTIVATED, AgreementRejection.AlreadyProposed.class);
    }

    @Test
    void itExpiresAtTheFirstMomentAfterItsLastDayAndAtNoOther() {
        var later = Instant.parse("2026-10-01T04:00:00Z");
        assertThat(DECIDER.admissible(ACTIVE.state(), new Expired(), new Moments(later, SEPTEMBER_BEGINS)))
                .isEmpty();
        impossible(ACTIVE.state(), new Expired(), new Moments(later, later), AgreementRejection.NotOverYet.class);
        impossible(
                ACTIVE.state(),
                new Expired(),
                new Moments(SEPTEMBER_BEGINS.minusNanos(1000), SEPTEMBER_BEGINS),
                AgreementRejection.NotOverYet.class);
    }

    @Test
    void whatIsOverStaysOver() {
        for (var event : List.of(ACTIVATED, new Renewed(LONGER), new Expired(), TERMINATED_THEN)) {
            impossible(EXPIRED.state(), event, AgreementRejection.IsOver.class);
            impossible(TERMINATED.state(), event, AgreementRejection.IsTerminated.class);
        }
    }
}
