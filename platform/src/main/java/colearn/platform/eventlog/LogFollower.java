package colearn.platform.eventlog;

import org.springframework.context.SmartLifecycle;

/** Works by itself behind the log's tail: it starts after the tail, and ends before it, beside the others that do. */
public interface LogFollower extends SmartLifecycle {

    /** Beside the others: each may have to wait for a batch. */
    @Override
    default void stop(Runnable callback) {
        Thread.ofPlatform().start(() -> {
            stop();
            callback.run();
        });
    }

    @Override
    default int getPhase() {
        return Tail.PHASE + 50;
    }
}
