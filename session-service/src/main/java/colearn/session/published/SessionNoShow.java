package colearn.session.published;

import colearn.session.domain.Side;

/** Nobody of a side came. */
record SessionNoShow(Side side) {}
