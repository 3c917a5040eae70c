/** Processes with small heaps, and histories that are larger. */
@NullMarked
package colearn.platform.memory;

import org.jspecify.annotations.NullMarked;
