package colearn.platform.eventlog;

/**
 * Which log this is.
 *
 * @param service whose: {@code partner}, {@code session} or {@code insight}
 * @param epoch 1, and one more after each restore from a backup
 */
public record LogIdentity(String service, int epoch) {}
