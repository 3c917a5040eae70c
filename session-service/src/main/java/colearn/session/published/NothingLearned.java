package colearn.session.published;

import colearn.session.domain.Side;

/** A side says that there was nothing to learn; why stays here. */
record NothingLearned(Side side) {}
