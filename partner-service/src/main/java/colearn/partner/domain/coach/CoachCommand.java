package colearn.partner.domain.coach;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** What can be asked of a coach. */
public sealed interface CoachCommand {

    /**
     * @param holder whether the person is known, and holds the role of a coach on the day of the command
     * @param offer what they can help with
     */
    record Register(UUID personId, RoleHolder holder, Offer offer) implements CoachCommand {}

    /** What is known of the person who shall coach. */
    enum RoleHolder {
        NOBODY,
        WITHOUT_ROLE,
        COACH
    }

    /**
     * What a coach can help with: at most fifty of each, none twice, and at least one skill and one language.
     *
     * @param capacity for how many relationships, see {@link Capacity}
     */
    record Offer(List<Skill> skills, List<CoachedIndustry> industries, List<Language> languages, int capacity) {
        private static final int MOST = 50;

        public Offer {
            skills = skills(skills);
            industries = industries(industries);
            languages = languages(languages);
            Capacity.of(capacity);
        }

        /** @throws IllegalArgumentException for none, too many, or one twice; so for the other two */
        public static List<Skill> skills(List<Skill> given) {
            return checked("skill", 1, given);
        }

        public static List<CoachedIndustry> industries(List<CoachedIndustry> given) {
            return checked("industry", 0, given);
        }

        public static List<Language> languages(List<Language> given) {
            return checked("language", 1, given);
        }

        private static <T> List<T> checked(String what, int least, List<T> given) {
            if (given.size() < least || given.size() > MOST) {
                throw new IllegalArgumentException(
                        "a coach has %d to %d of: %s; %d are given".formatted(least, MOST, what, given.size()));
            }
            if (new HashSet<>(given).size() < given.size()) {
                throw new IllegalArgumentException("a %s is given twice".formatted(what));
            }
            return List.copyOf(given);
        }
    }

    /** @param capacity see {@link Capacity} */
    record ChangeCapacity(int capacity) implements CoachCommand {
        public ChangeCapacity {
            Capacity.of(capacity);
        }
    }

    /** @param standing of the relationship, as it is when the command is decided */
    record Assign(UUID relationshipId, RelationshipStanding standing) implements CoachCommand {}

    /** Whether a relationship can be coached. */
    enum RelationshipStanding {
        UNKNOWN,
        OPEN,
        CONCLUDED
    }

    record EndAssignment(UUID relationshipId) implements CoachCommand {}

    record BecomeUnavailable() implements CoachCommand {}

    record Return() implements CoachCommand {}

    record Leave() implements CoachCommand {}
}
