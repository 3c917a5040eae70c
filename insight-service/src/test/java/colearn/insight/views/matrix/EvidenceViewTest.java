package colearn.insight.views.matrix;

import static colearn.insight.views.matrix.ToldMatrix.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A row leads to the events that it was made from. */
class EvidenceViewTest {
    @Test
    void aCellLeadsToTheEventsThatItWasMadeFromAndToThoseOfTheSessionBehind() {
        var parts = Set.of(LEARNED_BY_HOSPITAL.toString(), ADMISSION_SESSION.toString());
        var lines = evidence(parts);
        assertThat(lines)
                .extracting(EvidenceLine::source, EvidenceLine::type)
                .containsExactlyInAnyOrder(
                        tuple("session", "session.held"),
                        tuple("session", "session.reflection-recorded"),
                        tuple("insight", "learning.recorded"),
                        tuple("insight", "learning.confirmed"));
        assertThat(lines).extracting(EvidenceLine::position).isSorted().doesNotHaveDuplicates();
        assertThat(lines).extracting(EvidenceLine::effectiveAt).containsOnly(day("2026-02-10"));
    }

    @Test
    void theWholeRowLeadsToEverything() {
        assertThat(evidence(null))
                .extracting(EvidenceLine::type)
                .contains("relationship.proposed", "relationship.activated", "relationship.side-member-joined")
                .hasSize(4 + 3 + 4);
    }

    private static List<EvidenceLine> evidence(@Nullable Set<String> parts) {
        return asManager(db -> new EvidenceRows().of(db, ADMISSION, parts));
    }
}
