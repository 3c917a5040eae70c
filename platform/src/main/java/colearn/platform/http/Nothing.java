package colearn.platform.http;

/** The body of an action that says it all by its path: {@code {}}, or none; anything else in it is refused. */
public record Nothing() {}
