/** A coach: what they can help with, and how many relationships they have room for. */
@NullMarked
package colearn.partner.domain.coach;

import org.jspecify.annotations.NullMarked;
