package colearn.partner.received;

import org.jspecify.annotations.Nullable;

/**
 * A learning as far as insight-service was heard.
 *
 * @param side A or B: who learned; null while it was not heard that it was recorded
 */
public record KnownLearning(@Nullable String side, Standing standing) {
    public static final KnownLearning UNKNOWN = new KnownLearning(null, Standing.ATTRIBUTED);

    /** How it stands with the side that learned. */
    public enum Standing {
        ATTRIBUTED,
        CONFIRMED,
        DISPUTED,
        RETRACTED
    }

    /** Only what its side stands by counts. */
    public boolean counts() {
        return side != null && standing == Standing.CONFIRMED;
    }

    /** The same for everybody who follows learnings. */
    public KnownLearning after(LearningFact fact) {
        return switch (fact) {
            case LearningFact.Recorded it -> new KnownLearning(it.side(), standing);
            case LearningFact.Amended it -> new KnownLearning(it.side(), Standing.ATTRIBUTED);
            case LearningFact.Confirmed it -> new KnownLearning(side, Standing.CONFIRMED);
            case LearningFact.Disputed it -> new KnownLearning(side, Standing.DISPUTED);
            case LearningFact.Retracted it -> new KnownLearning(side, Standing.RETRACTED);
        };
    }
}
