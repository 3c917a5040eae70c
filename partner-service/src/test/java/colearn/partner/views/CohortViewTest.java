package colearn.partner.views;

import static colearn.partner.views.Program.reader;
import static colearn.partner.views.Told.ALL;
import static colearn.partner.views.Told.manager;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.domain.cohort.CohortStanding;
import colearn.partner.views.cohort.CohortRow;
import colearn.partner.views.cohort.CohortRows;
import colearn.platform.http.Paging;
import colearn.platform.identity.Caller;
import colearn.platform.identity.Role;
import colearn.platform.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Cohorts: who has a seat, and who waits. */
class CohortViewTest {
    private static final CohortRows COHORTS = new CohortRows(Json.stored());
    private final Told told = Told.once();

    @Test
    void showsWhoMovedUpAndWhoStillWaits() {
        var row = told.program
                .asks(manager(), db -> COHORTS.find(db, told.crowded))
                .orElseThrow();
        assertThat(row.enrolled()).containsExactly(told.foundry);
        assertThat(row.waiting()).containsExactly(told.bakery);
        assertThat(row.free()).isZero();
        assertThat(row.state()).isEqualTo(CohortStanding.RUNNING);
        assertThat(row.version()).isEqualTo(8);
    }

    @Test
    void isFoundByStateAndByWhoHasASeatOrWaits() {
        assertThat(all(null, null)).containsExactly(told.crowded, told.planned);
        assertThat(all(CohortStanding.DRAFT, null)).containsExactly(told.planned);
        assertThat(all(null, told.bakery)).containsExactly(told.crowded);
        assertThat(all(null, told.foundry)).containsExactly(told.crowded);
        assertThat(all(null, told.hospital)).as("it withdrew").isEmpty();
    }

    @Test
    void isReadPageByPage() {
        var first = page(manager(), null, null, new Paging(Optional.empty(), 1));
        var next = new Paging(Optional.of(CohortRows.cursor(first.getFirst())), 1);
        assertThat(page(manager(), null, null, next).getFirst().cohortId()).isEqualTo(told.planned);
    }

    @Test
    void isForThoseWhoPlan() {
        for (var role : List.of(Role.COACH, Role.PARTNER_MEMBER, Role.ANALYST, Role.OPERATOR)) {
            assertThat(page(reader(role), null, null, ALL)).as("%s", role).isEmpty();
        }
        assertThat(page(null, null, null, ALL)).isEmpty();
    }

    private List<UUID> all(@Nullable CohortStanding state, @Nullable UUID partner) {
        return page(manager(), state, partner, ALL).stream()
                .map(CohortRow::cohortId)
                .toList();
    }

    private List<CohortRow> page(
            @Nullable Caller reader, @Nullable CohortStanding state, @Nullable UUID partner, Paging paging) {
        return told.program.asks(reader, db -> COHORTS.page(db, state, partner, paging));
    }
}
