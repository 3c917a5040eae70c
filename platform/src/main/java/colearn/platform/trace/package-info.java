/** The id of a request, in every line that anybody logs about it or about what it caused; and its trace, where somebody wants one. */
@NullMarked
package colearn.platform.trace;

import org.jspecify.annotations.NullMarked;
