package colearn.insight.views.matrix;

import colearn.insight.domain.learning.Evidence;
import colearn.insight.domain.learning.Kind;
import colearn.insight.domain.learning.LearningEvent;
import colearn.insight.domain.learning.Visibility;
import colearn.platform.secrets.SealedText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One learning in a cell.
 *
 * @param learner a party of the cell's side
 * @param learnedAt when the reflection was effective
 * @param attestation how it stands
 * @param lostAt when the side took back a confirmation; null while it never did, or has confirmed again
 * @param version of the learning
 */
public record Entry(
        UUID learningId,
        UUID learner,
        Kind kind,
        SealedText statement,
        Visibility visibility,
        List<Evidence> evidence,
        UUID authorId,
        Instant learnedAt,
        Attestation attestation,
        @Nullable Instant lostAt,
        long version) {
    public Entry {
        evidence = List.copyOf(evidence);
    }

    public Standing standing() {
        return attestation.standing();
    }

    boolean counts() {
        return standing() == Standing.CONFIRMED;
    }

    Entry attested(Attestation next, long newVersion) {
        var lost = next.standing() == Standing.CONFIRMED ? null : counts() ? next.since() : lostAt;
        return new Entry(
                learningId,
                learner,
                kind,
                statement,
                visibility,
                evidence,
                authorId,
                learnedAt,
                next,
                lost,
                newVersion);
    }

    /** In other words since then, which the side has not attested yet; learned when it was. */
    Entry amended(LearningEvent.Amended it, Instant at, long newVersion) {
        var anew = attested(Attestation.attributed(at), newVersion);
        return new Entry(
                learningId,
                it.learner(),
                it.kind(),
                it.statement(),
                it.visibility(),
                it.evidence(),
                it.authorId(),
                learnedAt,
                anew.attestation(),
                anew.lostAt(),
                newVersion);
    }

    Entry visibleTo(Visibility wider, long newVersion) {
        return new Entry(
                learningId,
                learner,
                kind,
                statement,
                wider,
                evidence,
                authorId,
                learnedAt,
                attestation,
                lostAt,
                newVersion);
    }
}
