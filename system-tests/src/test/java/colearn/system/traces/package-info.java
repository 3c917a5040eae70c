/** What the services tell of traces, as a collector hears it. */
@NullMarked
package colearn.system.traces;

import org.jspecify.annotations.NullMarked;
