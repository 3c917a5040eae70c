package colearn.partner.api;

/** The body of an action that says it all by its path: {@code {}}, or none; anything else in it is refused. */
record Nothing() {}
