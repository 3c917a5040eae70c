/** The id of a request, in every line that anybody logs about it or about what it caused. */
@NullMarked
package colearn.platform.trace;

import org.jspecify.annotations.NullMarked;
