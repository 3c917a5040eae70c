package colearn.insight.published;

import colearn.insight.domain.learning.LearningEvent;
import colearn.platform.eventlog.Happening;
import colearn.platform.published.Publication;
import java.util.Optional;

/**
 * What others may know of a learning: that it is there, whose it is and how it stands. Nobody else needs its words, or the reasons of a
 * dispute, so they stay here.
 */
public final class LearningPublication implements Publication {
    private static final int V1 = 1;

    @Override
    public Optional<PublicEvent> of(Happening own) {
        if (!(own.body() instanceof LearningEvent event)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (event) {
                    case LearningEvent.Recorded it -> new PublicEvent("learning.recorded", V1, LearningRecorded.of(it));
                    case LearningEvent.Amended it -> new PublicEvent("learning.amended", V1, LearningAmended.of(it));
                    case LearningEvent.Narrowed it ->
                        new PublicEvent(
                                "learning.narrowed",
                                V1,
                                new LearningNarrowed(it.visibility().name()));
                    case LearningEvent.Widened it ->
                        new PublicEvent(
                                "learning.widened",
                                V1,
                                new LearningWidened(it.visibility().name()));
                    case LearningEvent.Confirmed it ->
                        new PublicEvent("learning.confirmed", V1, new LearningConfirmed(it.personId()));
                    case LearningEvent.Disputed it ->
                        new PublicEvent("learning.disputed", V1, new LearningDisputed(it.personId()));
                    case LearningEvent.Retracted it ->
                        new PublicEvent("learning.retracted", V1, new LearningRetracted());
                });
    }
}
