package colearn.platform.faults;

/** Told after each step of a worker, a build or a view. In production nobody listens; tests stop or kill it there. */
@FunctionalInterface
public interface Between {
    Between NOTHING = step -> {};

    void after(Enum<?> step) throws InterruptedException;
}
