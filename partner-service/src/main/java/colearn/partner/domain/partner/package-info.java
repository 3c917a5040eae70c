/** Partner: an organisation on its way into the program, and in it. */
@NullMarked
package colearn.partner.domain.partner;

import org.jspecify.annotations.NullMarked;
