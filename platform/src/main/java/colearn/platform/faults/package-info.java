/** Named places between two steps, where tests hold or kill what works there; in production nothing happens. */
@NullMarked
package colearn.platform.faults;

import org.jspecify.annotations.NullMarked;
