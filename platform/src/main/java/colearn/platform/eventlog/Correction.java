package colearn.platform.eventlog;

import colearn.platform.secrets.SealedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says how an earlier event of the same stream is to be read from here on. Each says it whole, so of several the last one holds.
 */
public sealed interface Correction {

    /** The event that was recorded first, never a correction. */
    UUID event();

    /** How it is to be read; empty where it is retracted. */
    Optional<As> as();

    /** When it happened in the world; empty where it is retracted. */
    Optional<Instant> at();

    /** A correction of an own event, stored as {@code <aggregate>.event-amended} and {@code <aggregate>.event-retracted}. */
    sealed interface Own extends Correction {
        String AMENDED = "event-amended";
        String RETRACTED = "event-retracted";

        /** The correction that this one takes back; null where it says something new. */
        @Nullable
        UUID undoes();

        /** In the words of the person who corrected: people do write names. */
        SealedText why();

        /** The second part of the type under which it is stored. */
        default String name() {
            return switch (this) {
                case EventAmended it -> AMENDED;
                case EventRetracted it -> RETRACTED;
            };
        }
    }

    /**
     * It should have been recorded like this.
     *
     * @param content the whole event, not what is different: what brings stored events up to date works for it as for any other
     * @param effectiveAt when it happened in the world
     * @param changed the fields that differ from the reading before, for people
     */
    record EventAmended(
            UUID event,
            As content,
            Instant effectiveAt,
            List<String> changed,
            @Nullable UUID undoes,
            SealedText why) implements Own {
        public EventAmended {
            changed = List.copyOf(changed);
        }

        @Override
        public Optional<As> as() {
            return Optional.of(content);
        }

        @Override
        public Optional<Instant> at() {
            return Optional.of(effectiveAt);
        }
    }

    /** It should not have been recorded. */
    record EventRetracted(UUID event, @Nullable UUID undoes, SealedText why) implements Own {
        @Override
        public Optional<As> as() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> at() {
            return Optional.empty();
        }
    }

    /**
     * Another service corrected what it had published: {@code <aggregate>.event-corrected}.
     *
     * @param corrects the published event
     * @param content as it should have been published; null where it should not have been
     * @param effectiveAt null where there is no content
     */
    record Heard(
            UUID corrects, @Nullable As content, @Nullable Instant effectiveAt) implements Correction {
        @Override
        public UUID event() {
            return corrects;
        }

        @Override
        public Optional<As> as() {
            return Optional.ofNullable(content);
        }

        @Override
        public Optional<Instant> at() {
            return Optional.ofNullable(effectiveAt);
        }
    }

    /**
     * An event's type and payload, as they would stand in the log.
     *
     * @param type logical, for example {@code agreement.signed}
     * @param version of the type, from 1
     */
    record As(String type, int version, ObjectNode data) {}
}
