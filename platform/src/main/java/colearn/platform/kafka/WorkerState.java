package colearn.platform.kafka;

import java.time.Instant;

/**
 * How a worker fares.
 *
 * @param since when it came to be so
 * @param sentence what is wrong and what to do; empty when nothing is
 */
public record WorkerState(Kind kind, Instant since, String sentence) {

    /** The kinds, from well to ill. */
    public enum Kind {
        RUNNING,
        /** Another instance does this work. */
        WAITING,
        STARTING,
        STOPPED,
        /** Something failed; it starts over by itself. */
        RETRYING,
        /** All of it, or a part, does not go on before somebody acts. */
        REFUSED
    }
}
