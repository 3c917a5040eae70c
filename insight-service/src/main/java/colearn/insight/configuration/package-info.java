/** Wiring: what this service consists of. */
@NullMarked
package colearn.insight.configuration;

import org.jspecify.annotations.NullMarked;
