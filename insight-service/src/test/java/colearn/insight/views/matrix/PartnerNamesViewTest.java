package colearn.insight.views.matrix;

import static colearn.insight.views.matrix.ToldMatrix.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What partners are called now, and in which industry they are. */
class PartnerNamesViewTest {
    @Test
    void partnersAreKnownByTheirPresentNamesAndByTheirIndustries() {
        Map<UUID, String> names = asManager(db -> PARTNERS.names(db, List.of(HOSPITAL, BAKERY, id(199))));
        assertThat(names).isEqualTo(Map.of(HOSPITAL, "Hospital", BAKERY, "The Bakery"));
        assertThat(in("C")).containsExactly(BAKERY);
        assertThat(in("86")).containsExactly(HOSPITAL);
        assertThat(in("Q")).as("the heading that 8610 stands under").containsExactly(HOSPITAL);
        assertThat(in("q")).isEmpty();
    }
}
