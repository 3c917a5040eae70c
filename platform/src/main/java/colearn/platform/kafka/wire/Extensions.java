package colearn.platform.kafka.wire;

/** Names of the CloudEvents extensions on a public event; the specification allows lower case letters and digits only. */
public final class Extensions {
    public static final String EFFECTIVE_TIME = "effectivetime";
    public static final String AGGREGATE = "aggregate";
    public static final String AGGREGATE_VERSION = "aggregateversion";
    /** JSON object: role to id. */
    public static final String PARENTS = "parents";

    public static final String EPOCH = "epoch";
    public static final String POSITION = "position";
    /** The position published before this one in the same partition; 0 when this is the first. */
    public static final String PREVIOUS_POSITION = "previousposition";

    public static final String ACTOR = "actor";
    public static final String CORRELATION = "correlation";
    /** Absent when a person did it. */
    public static final String CAUSE = "cause";
    /** CloudEvents' own extension for tracing: the step that recorded the event. Absent where nobody traced. */
    public static final String TRACEPARENT = "traceparent";

    /** JSON object: key id to wrapped key, for each sealed text in the data whose key still exists. */
    public static final String KEYS = "keys";

    /** The id of the republication that a record belongs to; absent on what is published the first time. */
    public static final String REPUBLICATION = "republication";

    private Extensions() {}
}
