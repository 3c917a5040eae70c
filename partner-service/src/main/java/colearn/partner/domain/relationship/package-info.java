/** Relationship: two sides that learn from each other, and who may speak for each. */
@NullMarked
package colearn.partner.domain.relationship;

import org.jspecify.annotations.NullMarked;
