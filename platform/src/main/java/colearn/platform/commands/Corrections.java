package colearn.platform.commands;

import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedText;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one way to mend what a person recorded wrongly: nothing in the log changes, a correction says how it is to be read from here on. */
public interface Corrections {

    /**
     * Records a correction, if all that was recorded in the stream since could have happened as well; refused with a {@link CorrectionRejection}
     * else. A correction that would change nothing records nothing.
     */
    <C, S, E> Outcome correct(Order<C, S, E> order);

    /**
     * What shall be corrected, and by whom.
     *
     * @param expectedVersion the version of the aggregate that the sender saw
     * @param event the event, or the last correction of one, which is then taken back
     * @param othersToo whether the caller may correct what others have recorded
     */
    record Order<C, S, E>(
            Aggregate<C, S, E> aggregate,
            UUID id,
            Caller caller,
            @Nullable RequestKey key,
            long expectedVersion,
            UUID event,
            Change change,
            SealedText why,
            boolean othersToo) {}

    /** What should have been recorded. */
    sealed interface Change {}

    /**
     * The same event with other content.
     *
     * @param fields by name, as values that can be stored; those that are not named stay as they are
     * @param effectiveAt when it happened in the world; null when that was right
     */
    record Amend(Map<String, ?> fields, @Nullable Instant effectiveAt) implements Change {
        public Amend {
            fields = Map.copyOf(fields);
        }
    }

    /** Nothing. */
    record Retract() implements Change {}
}
