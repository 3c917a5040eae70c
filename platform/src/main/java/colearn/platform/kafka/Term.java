package colearn.platform.kafka;

/** One life of a worker: it begins with nothing in memory, and any failure ends it. */
@FunctionalInterface
public interface Term {

    /**
     * @throws Refusal when somebody must act first
     * @throws Exception when it is to start over
     */
    void run(Life life) throws Exception;
}
