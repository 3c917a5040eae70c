package colearn.session.published;

import colearn.session.domain.Side;

/** A side agrees that it is one. */
record StruggleAgreedBy(Side side) {}
