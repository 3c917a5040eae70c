package colearn.partner.views;

import static colearn.partner.views.Program.reader;
import static colearn.partner.views.Told.ALL;
import static colearn.partner.views.Told.manager;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.views.coach.CoachLoadFilter;
import colearn.partner.views.coach.CoachLoadRow;
import colearn.partner.views.coach.CoachLoadRows;
import colearn.partner.views.coach.CoachStanding;
import colearn.platform.http.Paging;
import colearn.platform.identity.Caller;
import colearn.platform.identity.Role;
import colearn.platform.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Coach load: who has room, and fits. */
class CoachLoadViewTest {
    private static final CoachLoadRows COACHES = new CoachLoadRows(Json.stored());
    private final Told told = Told.once();

    @Test
    void showsMoreAssignedThanThereIsRoomForWhereThatWasLowered() {
        var row = find(told.full);
        assertThat(row.assigned()).containsExactly(told.active, told.silent);
        assertThat(row.capacity()).isEqualTo(1);
        assertThat(row.free()).isZero();
        assertThat(row.version()).isEqualTo(4);
        assertThat(row.industries()).containsExactly(new CoachLoadRow.Line("ISIC", "4", "2910", "C"));
    }

    @Test
    void whoIsAwayHasNoRoomAndWhoLeftIsOnlyFoundById() {
        assertThat(find(told.away).free()).isZero();
        assertThat(find(told.away).capacity()).isEqualTo(3);
        assertThat(find(told.gone).state()).isEqualTo(CoachStanding.LEFT);
        assertThat(find(told.gone).assigned()).isEmpty();
        assertThat(all(null, null, null, null)).containsExactly(told.full, told.roomy, told.away);
    }

    @Test
    void isFoundByWhatIsAskedFor() {
        assertThat(all(null, null, null, 1)).containsExactly(told.roomy);
        assertThat(all(null, null, null, 3)).isEmpty();
        assertThat(all(" KAIZEN", null, null, null)).containsExactly(told.roomy, told.away);
        assertThat(all("kai", null, null, null)).isEmpty();
        assertThat(all(null, "29", null, null)).containsExactly(told.full, told.roomy);
        assertThat(all(null, "C", null, null)).containsExactly(told.full, told.roomy);
        assertThat(all(null, "8610", null, null)).containsExactly(told.away);
        assertThat(all(null, null, "PT", null)).containsExactly(told.full, told.roomy);
        assertThat(all(null, null, "pt-br", null)).containsExactly(told.full);
        assertThat(all("kaizen", "29", "pt", 1)).containsExactly(told.roomy);
    }

    @Test
    void isReadPageByPage() {
        var first = page(manager(), new CoachLoadFilter(null, null, null, null), new Paging(Optional.empty(), 1));
        assertThat(first)
                .as("one more than asked for tells that there is another page")
                .hasSize(2);
        var next = new Paging(Optional.of(CoachLoadRows.cursor(first.getFirst())), 1);
        assertThat(page(manager(), new CoachLoadFilter(null, null, null, null), next)
                        .getFirst()
                        .coachId())
                .isEqualTo(told.roomy);
    }

    @Test
    void isForThoseWhoMatch() {
        for (var role : List.of(Role.COACH, Role.PARTNER_MEMBER, Role.ANALYST, Role.OPERATOR)) {
            assertThat(page(reader(role), CoachLoadFilter.FREE, ALL))
                    .as("%s", role)
                    .isEmpty();
        }
        assertThat(page(null, CoachLoadFilter.FREE, ALL)).isEmpty();
    }

    private CoachLoadRow find(UUID coach) {
        return told.program.asks(manager(), db -> COACHES.find(db, coach)).orElseThrow();
    }

    private List<UUID> all(
            @Nullable String skill, @Nullable String industry, @Nullable String language, @Nullable Integer free) {
        return page(manager(), new CoachLoadFilter(skill, industry, language, free), ALL).stream()
                .map(CoachLoadRow::coachId)
                .toList();
    }

    private List<CoachLoadRow> page(@Nullable Caller reader, CoachLoadFilter filter, Paging paging) {
        return told.program.asks(reader, db -> COACHES.page(db, filter, paging));
    }
}
