package colearn.platform.commands;

import colearn.platform.decider.Rejection;
import java.util.Set;
import java.util.UUID;

/** Why something that was recorded cannot be corrected like this. */
public sealed interface CorrectionRejection extends Rejection {

    /** The aggregate has no such event, and no such correction. */
    record NoSuchEvent(UUID event) implements CorrectionRejection {}

    /** It was recorded by somebody else. */
    record NotYours(UUID event) implements CorrectionRejection {}

    /** They are somebody else's words, and nobody else amends or retracts them. */
    record NotYourWords(UUID event) implements CorrectionRejection {}

    /** Events of this type have an undoing of their own, or none. */
    record NotCorrectable(String type) implements CorrectionRejection {}

    /**
     * An event of this type has no such fields, or later events rest on them: retract it, and record anew.
     *
     * @param allowed those that can be amended
     */
    record FieldsNotCorrectable(String type, Set<String> fields, Set<String> allowed) implements CorrectionRejection {
        public FieldsNotCorrectable {
            fields = Set.copyOf(fields);
            allowed = Set.copyOf(allowed);
        }
    }

    /** Others were asked whether and when it happened: it is amended in other respects, and neither retracted nor moved. */
    record NotWholly(String type, Set<String> allowed) implements CorrectionRejection {
        public NotWholly {
            allowed = Set.copyOf(allowed);
        }
    }

    /**
     * What came later was said of the event as it was.
     *
     * @param type of that later event, logical, for example {@code agreement.signed}
     * @param version of the aggregate
     */
    record Closed(UUID event, String type, long version) implements CorrectionRejection {}

    /** The event would be none that can be read. */
    record Unreadable(String type) implements CorrectionRejection {}

    /** It is retracted: take that back first. */
    record Retracted(UUID event) implements CorrectionRejection {}

    /**
     * Only the last correction that stands can be taken back, and none can be amended.
     *
     * @param correction the one that was asked about
     */
    record NotTheLast(UUID correction) implements CorrectionRejection {}

    /** A later event that not everybody may know of could not have happened then. */
    record SomethingInTheWay() implements CorrectionRejection {}

    /**
     * A later event could not have happened then.
     *
     * @param type logical, for example {@code partner.admitted}
     * @param version of the aggregate
     * @param because what its rules say
     */
    record StandsInTheWay(UUID event, String type, long version, Rejection because) implements CorrectionRejection {}
}
