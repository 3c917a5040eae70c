package colearn.session.views;

import static colearn.session.views.ToldSession.*;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.identity.Role;
import colearn.session.domain.Side;
import colearn.session.domain.session.Stage;
import colearn.session.views.struggle.StruggleRow;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Sessions and struggles in PostgreSQL. */
class SessionViewsTest {
    @Test
    void aSessionShowsWhichSidesHaveSpoken() {
        var session = sessionsReadBy(person(NURSE, Role.PARTNER_MEMBER)).getFirst();
        assertThat(session.stage()).isEqualTo(Stage.HELD);
        assertThat(session.retrospective()).isTrue();
        assertThat(session.heldAt()).as("09:00 in Detroit").isEqualTo(Instant.parse("2026-03-09T13:00:00Z"));
        assertThat(session.spoken()).containsExactly(Side.A, Side.B);
        assertThat(session.version()).isEqualTo(6);
    }

    @Test
    void aStruggleShowsWhoAgrees() {
        var struggle = strugglesReadBy(person(COACH, Role.COACH)).getFirst();
        assertThat(struggle.state()).isEqualTo(StruggleRow.State.AGREED);
        assertThat(struggle.agreedBy()).containsExactly(Side.A, Side.B);
        assertThat(struggle.place()).isEqualTo("admission desk");
    }
}
