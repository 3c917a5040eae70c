/** Agreements: their terms, who has signed, whether they bind. */
@NullMarked
package colearn.partner.views.agreement;

import org.jspecify.annotations.NullMarked;
