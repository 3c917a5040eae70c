/** Read views as folds: the same pure function runs live, rebuilds and replays. */
@NullMarked
package colearn.platform.views;

import org.jspecify.annotations.NullMarked;
