/** Agreement: what the institute and a partner have signed, and for which days. */
@NullMarked
package colearn.partner.domain.agreement;

import org.jspecify.annotations.NullMarked;
