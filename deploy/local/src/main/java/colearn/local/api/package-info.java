/** The services' public HTTP APIs and the identity provider, as a patient client sees them. */
@NullMarked
package colearn.local.api;

import org.jspecify.annotations.NullMarked;
