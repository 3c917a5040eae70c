/** The one clock of a service. */
@NullMarked
package colearn.platform.time;

import org.jspecify.annotations.NullMarked;
