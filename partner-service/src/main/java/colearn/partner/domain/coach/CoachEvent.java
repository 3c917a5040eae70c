package colearn.partner.domain.coach;

import java.util.List;
import java.util.UUID;

/** What has happened to a coach. */
public sealed interface CoachEvent {

    /**
     * @param skills one line each, in lower case
     * @param languages BCP 47 tags
     * @param capacity for how many relationships there is room
     */
    record Registered(
            UUID personId, List<String> skills, List<CoachedIndustry> industries, List<String> languages, int capacity)
            implements CoachEvent {
        public Registered {
            skills = List.copyOf(skills);
            industries = List.copyOf(industries);
            languages = List.copyOf(languages);
        }
    }

    /** There is room for more relationships, or for fewer; those that were assigned stay. */
    record CapacityChanged(int capacity) implements CoachEvent {}

    /** A relationship takes one place. */
    record Assigned(UUID relationshipId) implements CoachEvent {}

    /** A relationship gives its place back. */
    record AssignmentEnded(UUID relationshipId) implements CoachEvent {}

    /** Nothing more is assigned for a while. */
    record BecameUnavailable() implements CoachEvent {}

    record Returned() implements CoachEvent {}

    record Left() implements CoachEvent {}
}
