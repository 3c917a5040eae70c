/** Wires the rooms of this service together. */
@NullMarked
package colearn.partner.configuration;

import org.jspecify.annotations.NullMarked;
