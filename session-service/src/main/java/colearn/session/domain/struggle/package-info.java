/** A struggle: a difficulty of the work, seen where the work is done. */
@NullMarked
package colearn.session.domain.struggle;

import org.jspecify.annotations.NullMarked;
