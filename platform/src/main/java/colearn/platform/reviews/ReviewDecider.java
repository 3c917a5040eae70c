package colearn.platform.reviews;

import colearn.platform.commands.Aggregate;
import colearn.platform.decider.Decider;
import colearn.platform.decider.Decision;
import java.time.Instant;
import java.util.Optional;

/** A flag is looked at once; a later correction raises one of its own. */
public final class ReviewDecider implements Decider<ReviewCommand, ReviewDecider.Looked, ReviewEvent> {
    public static final Aggregate<ReviewCommand, Looked, ReviewEvent> REVIEW =
            new Aggregate<>("review", ReviewCommand.class, ReviewEvent.class, new ReviewDecider());

    /** @param finding empty while nobody has looked */
    public record Looked(Optional<Finding> finding) {}

    @Override
    public Looked initial() {
        return new Looked(Optional.empty());
    }

    @Override
    public Decision<ReviewEvent> decide(ReviewCommand command, Looked state, Instant now) {
        return switch (command) {
            case ReviewCommand.Conclude it ->
                state.finding()
                        .map(found -> Decision.<ReviewEvent>rejected(new AlreadyConcluded(found)))
                        .orElseGet(() -> Decision.accepted(new ReviewEvent.Concluded(it.finding(), it.why())));
        };
    }

    @Override
    public Looked evolve(Looked state, ReviewEvent event) {
        return switch (event) {
            case ReviewEvent.Concluded it -> new Looked(Optional.of(it.finding()));
        };
    }
}
