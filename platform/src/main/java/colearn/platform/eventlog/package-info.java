/** The log: one table a service, appended in atomic units, read in order and without gaps. */
@NullMarked
package colearn.platform.eventlog;

import org.jspecify.annotations.NullMarked;
