/** The matrix as a reader of it sees it: without ids and times, so that two tellings of one story can be compared. */
@NullMarked
package colearn.system.matrix;

import org.jspecify.annotations.NullMarked;
