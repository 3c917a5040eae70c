/** Cohorts: who has a seat, and who waits. */
@NullMarked
package colearn.partner.views.cohort;

import org.jspecify.annotations.NullMarked;
