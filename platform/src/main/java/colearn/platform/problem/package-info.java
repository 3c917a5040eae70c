/** Errors as RFC 9457 problems, each with a documented type. */
@NullMarked
package colearn.platform.problem;

import org.jspecify.annotations.NullMarked;
