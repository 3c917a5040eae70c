/** Relationships: their sides, who may speak for each, and what is known of what they learned. */
@NullMarked
package colearn.partner.views.relationship;

import org.jspecify.annotations.NullMarked;
