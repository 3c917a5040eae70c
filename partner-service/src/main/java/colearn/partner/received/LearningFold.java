package colearn.partner.received;

import colearn.platform.commands.ReceivedFold;

/** Follows a learning: whose it is, and whether that side stands by it. */
public final class LearningFold implements ReceivedFold<KnownLearning> {

    @Override
    public String source() {
        return "insight";
    }

    @Override
    public String aggregate() {
        return "learning";
    }

    @Override
    public KnownLearning initial() {
        return KnownLearning.UNKNOWN;
    }

    @Override
    public KnownLearning evolve(KnownLearning known, Object fact) {
        return fact instanceof LearningFact it ? known.after(it) : known;
    }
}
