package colearn.session.received;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.session.received.AgreementFact.Activated;
import colearn.session.received.AgreementFact.Expired;
import colearn.session.received.AgreementFact.Renewed;
import colearn.session.received.AgreementFact.Terminated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Days of an agreement are days in its own zone. */
class KnownAgreementTest {
    private static final Activated MARCH =
            new Activated(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), ZoneId.of("America/Detroit"));

    private static boolean isInEffect(String moment, AgreementFact... facts) {
        var fold = new AgreementFold();
        var known = fold.initial();
        for (var fact : facts) {
            known = fold.evolve(known, fact);
        }
        return known.isInEffect(Instant.parse(moment));
    }

    @Test
    void itBindsFromItsFirstDayToItsLastWhereItWasMade() {
        assertThat(isInEffect("2026-03-01T04:59:59Z", MARCH)).isFalse();
        assertThat(isInEffect("2026-03-01T05:00:00Z", MARCH)).isTrue();
        assertThat(isInEffect("2026-04-01T03:59:59Z", MARCH)).isTrue();
        assertThat(isInEffect("2026-04-01T04:00:00Z", MARCH)).isFalse();
    }

    @Test
    void itBindsNobodyBeforeItIsSignedAndAfterItWasTerminated() {
        assertThat(isInEffect("2026-03-15T12:00:00Z")).isFalse();
        assertThat(isInEffect("2026-03-15T12:00:00Z", new Terminated())).isFalse();
        assertThat(isInEffect("2026-03-15T12:00:00Z", MARCH, new Terminated())).isFalse();
    }

    @Test
    void renewedItBindsLongerAndExpiredNoMore() {
        var renewed = new Renewed(LocalDate.of(2026, 6, 30));
        assertThat(isInEffect("2026-05-15T12:00:00Z", MARCH, renewed)).isTrue();
        assertThat(isInEffect("2026-07-15T12:00:00Z", MARCH, renewed)).isFalse();
        assertThat(isInEffect("2026-03-15T12:00:00Z", MARCH, new Expired())).isFalse();
    }

    @Test
    void oneWhoseDaysWereNotToldBindsUntilItIsTerminated() {
        var untold = new Activated(null, null, null);
        assertThat(isInEffect("2026-03-15T12:00:00Z", untold)).isTrue();
        assertThat(isInEffect("2026-03-15T12:00:00Z", untold, new Terminated())).isFalse();
    }
}
