/** The whole system as processes, started once for all stories as a user starts it. */
@NullMarked
package colearn.system.stack;

import org.jspecify.annotations.NullMarked;
