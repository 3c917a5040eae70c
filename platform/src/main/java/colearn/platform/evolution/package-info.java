/** How events that earlier releases stored are read by this one: new versions, renames and splits of types. */
@NullMarked
package colearn.platform.evolution;

import org.jspecify.annotations.NullMarked;
