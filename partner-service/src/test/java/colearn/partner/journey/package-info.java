/** The service over HTTP, as its clients see it. */
@NullMarked
package colearn.partner.journey;

import org.jspecify.annotations.NullMarked;
