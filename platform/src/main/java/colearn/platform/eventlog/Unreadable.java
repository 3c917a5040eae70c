package colearn.platform.eventlog;

/**
 * The body of an event whose type this service knows, but whose payload it cannot read. Folds and reactions do not get to see it: their
 * runners put it into quarantine.
 */
public record Unreadable(String reason) {}
