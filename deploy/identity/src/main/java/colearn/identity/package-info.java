/** The local stack's identity provider: hands out tokens for any role, and so has no place in production. */
@NullMarked
package colearn.identity;

import org.jspecify.annotations.NullMarked;
