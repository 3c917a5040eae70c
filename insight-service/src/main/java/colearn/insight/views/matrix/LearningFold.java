package colearn.insight.views.matrix;

import colearn.insight.domain.learning.LearningEvent;
import colearn.platform.eventlog.Happening;
import java.time.Instant;

/** What a learning's events do to a row. */
final class LearningFold {
    private LearningFold() {}

    static MatrixRow apply(MatrixRow row, LearningEvent event, Happening happening) {
        var at = happening.effectiveAt();
        return switch (event) {
            case LearningEvent.Recorded it -> row.change(it.side(), cell -> cell.with(entry(it, happening, at)));
            case LearningEvent.Amended it ->
                row.change(happening.aggregateId(), entry -> entry.amended(it, at, happening.version()));
            case LearningEvent.Widened it ->
                row.change(happening.aggregateId(), entry -> entry.visibleTo(it.visibility(), happening.version()));
            case LearningEvent.Narrowed it ->
                row.change(happening.aggregateId(), entry -> entry.visibleTo(it.visibility(), happening.version()));
            case LearningEvent.Confirmed it -> attested(row, happening, Attestation.confirmed(it.personId(), at));
            case LearningEvent.Disputed it ->
                attested(row, happening, Attestation.disputed(it.personId(), it.why(), at));
            case LearningEvent.Retracted it -> attested(row, happening, Attestation.retracted(it.why(), at));
        };
    }

    private static MatrixRow attested(MatrixRow row, Happening happening, Attestation attestation) {
        return row.change(happening.aggregateId(), entry -> entry.attested(attestation, happening.version()));
    }

    private static Entry entry(LearningEvent.Recorded it, Happening happening, Instant at) {
        return new Entry(
                happening.aggregateId(),
                it.learner(),
                it.kind(),
                it.statement(),
                it.visibility(),
                it.evidence(),
                it.authorId(),
                at,
                Attestation.attributed(at),
                null,
                happening.version());
    }
}
