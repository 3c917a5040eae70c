/** Coach load: who coaches what, and who has room. */
@NullMarked
package colearn.partner.views.coach;

import org.jspecify.annotations.NullMarked;
