package colearn.platform.kafka;

import java.time.Duration;

/** What a term of work is told, and tells, about itself. */
public interface Life {

    /** False once it is to end: finish what was begun, and return. */
    boolean goesOn();

    void is(WorkerState.Kind kind);

    /** Waits, or less when it is to end. */
    void pause(Duration atMost) throws InterruptedException;
}
