/** A cohort: partners that go through the program together, as many as there are seats for. */
@NullMarked
package colearn.partner.domain.cohort;

import org.jspecify.annotations.NullMarked;
