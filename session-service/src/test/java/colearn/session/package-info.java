/** Support for the tests of this service. */
@NullMarked
package colearn.session;

import org.jspecify.annotations.NullMarked;
