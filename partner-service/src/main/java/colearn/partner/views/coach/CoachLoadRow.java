package colearn.partner.views.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One coach, and how much room they have.
 *
 * @param version of the coach; what If-Match asks for
 * @param assigned relationships, in the order in which they were assigned; may be more than the capacity, where that was lowered
 * @param free how many more can be assigned now: none while unavailable or gone, never below 0
 */
public record CoachLoadRow(
        UUID coachId,
        long version,
        UUID personId,
        CoachStanding state,
        List<String> skills,
        List<Line> industries,
        List<String> languages,
        int capacity,
        List<UUID> assigned,
        int free) {
    public CoachLoadRow {
        skills = List.copyOf(skills);
        industries = List.copyOf(industries);
        languages = List.copyOf(languages);
        assigned = List.copyOf(assigned);
        free = state == CoachStanding.ACTIVE ? Math.max(0, capacity - assigned.size()) : 0;
    }

    /** An industry that the coach knows, with what it stands under at the top of its scheme. */
    public record Line(String scheme, String version, String code, String topLevel) {}

    CoachLoadRow stands(long newVersion, CoachStanding next) {
        return with(newVersion, next, capacity, assigned);
    }

    CoachLoadRow takes(long newVersion, int places) {
        return with(newVersion, state, places, assigned);
    }

    CoachLoadRow has(long newVersion, UUID relationship) {
        var more = new ArrayList<>(assigned);
        more.add(relationship);
        return with(newVersion, state, capacity, more);
    }

    CoachLoadRow without(long newVersion, UUID relationship) {
        var fewer = new ArrayList<>(assigned);
        fewer.remove(relationship);
        return with(newVersion, state, capacity, fewer);
    }

    private CoachLoadRow with(long newVersion, CoachStanding next, int places, List<UUID> relationships) {
        return new CoachLoadRow(
                coachId, newVersion, personId, next, skills, industries, languages, places, relationships, 0);
    }
}
