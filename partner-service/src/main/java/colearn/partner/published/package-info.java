/** What this service tells the others, as contracts/partner says it. */
@NullMarked
package colearn.partner.published;

import org.jspecify.annotations.NullMarked;
