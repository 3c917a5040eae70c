/** Wires the rooms of this service together. */
@NullMarked
package colearn.session.configuration;

import org.jspecify.annotations.NullMarked;
