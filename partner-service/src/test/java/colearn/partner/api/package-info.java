/** What clients read when something is refused. */
@NullMarked
package colearn.partner.api;

import org.jspecify.annotations.NullMarked;
