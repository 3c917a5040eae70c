package colearn.partner.views.cohort;

import colearn.partner.domain.cohort.CohortStanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One cohort, and how full it is.
 *
 * @param version of the cohort; what If-Match asks for
 * @param enrolled partners that have a seat, in the order in which they came to it
 * @param waiting partners that wait for one, the first first
 * @param free seats that nobody has
 */
public record CohortRow(
        UUID cohortId,
        long version,
        CohortStanding state,
        String program,
        LocalDate from,
        LocalDate to,
        int seats,
        List<UUID> enrolled,
        List<UUID> waiting,
        int free) {
    public CohortRow {
        enrolled = List.copyOf(enrolled);
        waiting = List.copyOf(waiting);
        free = Math.max(0, seats - enrolled.size());
    }

    CohortRow stands(long newVersion, CohortStanding next) {
        return with(newVersion, next, enrolled, waiting);
    }

    CohortRow enrolls(long newVersion, UUID partner) {
        return with(newVersion, state, and(enrolled, partner), without(waiting, partner));
    }

    CohortRow waitlists(long newVersion, UUID partner) {
        return with(newVersion, state, enrolled, and(waiting, partner));
    }

    CohortRow releases(long newVersion, UUID partner) {
        return with(newVersion, state, without(enrolled, partner), without(waiting, partner));
    }

    private CohortRow with(long newVersion, CohortStanding next, List<UUID> have, List<UUID> wait) {
        return new CohortRow(cohortId, newVersion, next, program, from, to, seats, have, wait, 0);
    }

    private static List<UUID> and(List<UUID> those, UUID one) {
        var more = new ArrayList<>(those);
        more.add(one);
        return more;
    }

    private static List<UUID> without(List<UUID> those, UUID one) {
        return those.stream().filter(it -> !it.equals(one)).toList();
    }
}
