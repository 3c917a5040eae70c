package colearn.insight.views.matrix;

import static colearn.insight.views.matrix.ToldMatrix.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows of the matrix are for those who may see them. */
class MatrixReadersViewTest {
    @Test
    void aPartnerReadsItsOwnRelationshipsAndAMemberTheirs() {
        assertThat(everything("PARTNER_MEMBER", HOSPITAL, id(999))).containsExactly(LINE, ADMISSION);
        assertThat(everything("PARTNER_MEMBER", BAKERY, id(999))).containsExactly(PROGRAM);
        assertThat(everything("OPERATOR", null, NURSE)).containsExactly(ADMISSION);
        assertThat(everything("COACH", null, id(999))).hasSize(3);
        assertThat(everything("ANALYST", null, id(999))).hasSize(3);
    }

    @Test
    void whoIsNobodyReadsNothing() {
        assertThat(everything("OPERATOR", null, id(999))).isEmpty();
        assertThat(everything(null, null, null)).isEmpty();
    }

    private static List<UUID> everything(@Nullable String role, @Nullable UUID partner, @Nullable UUID person) {
        return read(
                        role,
                        partner,
                        person,
                        db -> ROWS.page(db, MatrixFilter.NONE, Place.START, ToldMatrix.ALL)
                                .rows())
                .stream()
                .map(MatrixRow::relationshipId)
                .toList();
    }
}
