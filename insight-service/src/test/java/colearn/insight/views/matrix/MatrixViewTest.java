package colearn.insight.views.matrix;

import static colearn.insight.views.matrix.ToldMatrix.*;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.http.Paging;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The matrix in PostgreSQL: what others said goes in, rows and their sums come out. */
class MatrixViewTest {
    @Test
    void theMatrixIsOrderedByLevelAndThenByAgeAndShowsOnlyWhatWasProposed() {
        assertThat(ids(MatrixFilter.NONE)).containsExactly(LINE, ADMISSION, PROGRAM);
    }

    @Test
    void aPageGoesOnWhereTheLastOneEnded() {
        var first = asManager(db -> ROWS.page(db, MatrixFilter.NONE, Place.START, new Paging(Optional.empty(), 2))
                .rows());
        var second = asManager(
                db -> ROWS.page(db, MatrixFilter.NONE, Place.of(first.getLast()), new Paging(Optional.empty(), 2))
                        .rows());
        assertThat(first).extracting(MatrixRow::relationshipId).containsExactly(LINE, ADMISSION);
        assertThat(second).extracting(MatrixRow::relationshipId).containsExactly(PROGRAM);
    }

    @Test
    void balanceCountsConfirmedLearningsAlone() {
        assertThat(ids(balance(Balance.BALANCED))).containsExactly(ADMISSION);
        assertThat(ids(balance(Balance.ONE_SIDED))).containsExactly(LINE);
        assertThat(ids(balance(Balance.SILENT)))
                .as("attributed is not confirmed")
                .containsExactly(PROGRAM);
    }

    @Test
    void balanceInSqlIsBalanceInJava() {
        for (var balance : Balance.values()) {
            assertThat(page(balance(balance))).isNotEmpty().allMatch(row -> row.balance() == balance);
        }
    }

    @Test
    void levelAndPartnerFilter() {
        assertThat(ids(new MatrixFilter(Level.MISSION, null, null, null, null))).containsExactly(PROGRAM);
        assertThat(ids(partners(List.of(HOSPITAL)))).containsExactly(LINE, ADMISSION);
        assertThat(ids(partners(List.of(HOSPITAL, BAKERY)))).containsExactly(LINE, ADMISSION, PROGRAM);
        assertThat(ids(partners(List.of())))
                .as("no partner is in that industry")
                .isEmpty();
    }

    @Test
    void aPeriodCountsItsOwnDaysAndShowsWhoWasActiveThen() {
        assertThat(ids(period("2026-02-01", "2026-03-01", null)))
                .as("the line was concluded on the first of February")
                .containsExactly(LINE, ADMISSION, PROGRAM);
        assertThat(ids(period("2026-02-02", "2026-03-01", null))).containsExactly(ADMISSION, PROGRAM);
        assertThat(ids(period(null, "2026-01-10", null)))
                .as("nothing was active yet")
                .isEmpty();
        assertThat(ids(period("2026-02-02", "2026-03-01", Balance.ONE_SIDED)))
                .as("the institute learned in March")
                .containsExactly(ADMISSION);
    }

    @Test
    void theRollUpAddsUpEachLevel() {
        assertThat(levels(MatrixFilter.NONE))
                .containsExactly(
                        new LevelSum(Level.INDIVIDUAL, 1, 0, 1, 0, 1, 0, 0),
                        new LevelSum(Level.CROSS_INDUSTRY, 1, 1, 0, 0, 1, 0, 1),
                        new LevelSum(Level.MISSION, 1, 0, 0, 1, 0, 0, 0));
        assertThat(levels(balance(Balance.SILENT))).containsExactly(new LevelSum(Level.MISSION, 1, 0, 0, 1, 0, 0, 0));
    }

    @Test
    void aRowIsFoundByItsIdAndByALearning() {
        assertThat(row(ADMISSION)).isPresent();
        assertThat(row(UNHEARD_OF)).as("not proposed yet").isEmpty();
        assertThat(rowOfLearning(WRITTEN_FOR_THE_BAKERY))
                .map(MatrixRow::relationshipId)
                .contains(PROGRAM);
        assertThat(rowOfLearning(id(499))).isEmpty();
    }

    private static List<UUID> ids(MatrixFilter filter) {
        return page(filter).stream().map(MatrixRow::relationshipId).toList();
    }

    private static List<LevelSum> levels(MatrixFilter filter) {
        return asManager(db -> ROWS.levels(db, filter));
    }

    private static Optional<MatrixRow> row(UUID relationship) {
        return asManager(db -> ROWS.row(db, relationship));
    }

    private static Optional<MatrixRow> rowOfLearning(UUID learning) {
        return asManager(db -> ROWS.rowOfLearning(db, learning));
    }

    private static MatrixFilter balance(Balance balance) {
        return new MatrixFilter(null, null, null, null, balance);
    }

    private static MatrixFilter partners(List<UUID> partners) {
        return new MatrixFilter(null, partners, null, null, null);
    }

    private static MatrixFilter period(@Nullable String from, @Nullable String until, @Nullable Balance balance) {
        return new MatrixFilter(
                null, null, from == null ? null : day(from), until == null ? null : day(until), balance);
    }
}
