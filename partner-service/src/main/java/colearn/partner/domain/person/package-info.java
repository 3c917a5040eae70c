/** Person: somebody who takes part, known to the log by id and by sealed texts alone. */
@NullMarked
package colearn.partner.domain.person;

import org.jspecify.annotations.NullMarked;
