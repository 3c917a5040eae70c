package colearn.partner.received;

/**
 * What insight-service says about a learning; the fact's aggregate id is the learning's, its parent {@code relationship} the relationship's.
 */
public sealed interface LearningFact {

    /**
     * Somebody wrote down that a side learned something.
     *
     * @param side A or B
     */
    record Recorded(String side) implements LearningFact {}

    /**
     * What was learned is said otherwise, or again after all: the side has to stand by it anew.
     *
     * @param side A or B
     */
    record Amended(String side) implements LearningFact {}

    /** The side stands by it: it counts. */
    record Confirmed() implements LearningFact {}

    /** The side says that this is not what it learned. */
    record Disputed() implements LearningFact {}

    /** It should never have been recorded. */
    record Retracted() implements LearningFact {}
}
