/** The Co-Learning Relationship Matrix, fetched over HTTP and laid out for a terminal. */
@NullMarked
package colearn.local.matrix;

import org.jspecify.annotations.NullMarked;
