/** Bearer tokens for tests, good and bad, and the issuer that services fetch its keys from. */
@NullMarked
package colearn.testkit.token;

import org.jspecify.annotations.NullMarked;
