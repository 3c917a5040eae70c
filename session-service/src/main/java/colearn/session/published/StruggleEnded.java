package colearn.session.published;

/** It was resolved or deferred: the type says which. */
record StruggleEnded() {}
