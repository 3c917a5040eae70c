package colearn.insight.received;

import colearn.platform.commands.ReceivedFold;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Follows how a relationship goes. */
public final class CourseFold implements ReceivedFold<CourseFold.Course> {

    /**
     * How it goes.
     *
     * @param activatedAt null before, and where it was told without a moment
     * @param goesOn activated, and not concluded; asleep it goes on
     */
    public record Course(@Nullable Instant activatedAt, boolean goesOn) {}

    @Override
    public String source() {
        return "partner";
    }

    @Override
    public String aggregate() {
        return "relationship";
    }

    @Override
    public Course initial() {
        return new Course(null, false);
    }

    @Override
    public Course evolve(Course known, Object fact) {
        if (fact instanceof RelationshipFact.Activated it) {
            return new Course(it.at(), true);
        }
        return fact instanceof RelationshipFact.Concluded ? new Course(known.activatedAt(), false) : known;
    }
}
