package colearn.platform.kafka;

/** Told after each step of a worker. In production nobody listens; tests stop or kill it there. */
@FunctionalInterface
public interface Between {
    Between NOTHING = step -> {};

    void after(Enum<?> step) throws InterruptedException;
}
