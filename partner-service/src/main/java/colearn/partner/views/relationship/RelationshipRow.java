package colearn.partner.views.relationship;

import colearn.partner.domain.relationship.ConfirmedLearning;
import colearn.partner.domain.relationship.Members;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One relationship.
 *
 * @param version of the relationship
 */
public record RelationshipRow(
        UUID relationshipId, long version, Terms terms, Members members, Course course, Heard heard) {

    /** Learnings that the conclusion relied on and that no longer count: somebody has to look at it again. */
    public List<ConfirmedLearning> toReview() {
        var conclusion = course.conclusion();
        return conclusion == null
                ? List.of()
                : conclusion.reliedOn().stream()
                        .filter(one -> !heard.of(one.learningId()).counts())
                        .toList();
    }

    /** Whether a person may speak for either side on a day. */
    public boolean hasMember(UUID person, LocalDate day) {
        return members.all().stream().anyMatch(it -> it.personId().equals(person) && it.holds(day));
    }

    RelationshipRow at(long newVersion) {
        return new RelationshipRow(relationshipId, newVersion, terms, members, course, heard);
    }

    RelationshipRow with(Members others) {
        return new RelationshipRow(relationshipId, version, terms, others, course, heard);
    }

    RelationshipRow went(Course on) {
        return new RelationshipRow(relationshipId, version, terms, members, on, heard);
    }

    RelationshipRow hearing(Heard more) {
        return new RelationshipRow(relationshipId, version, terms, members, course, more);
    }
}
