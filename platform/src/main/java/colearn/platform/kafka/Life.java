package colearn.platform.kafka;

import java.time.Duration;

/** What a term of work is told, and tells, about itself. */
public interface Life {

    /** False once it is to end: finish what was begun, and return. */
    boolean goesOn();

    void is(WorkerState.Kind kind);

    /** It does what it can, and somebody must act before it can do the rest. */
    void stuck(String sentence);

    /** Waits, or less when it is to end. */
    void pause(Duration atMost) throws InterruptedException;
}
