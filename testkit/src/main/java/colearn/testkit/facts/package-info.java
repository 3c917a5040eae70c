/** What other services would say, said on their topics without them. */
@NullMarked
package colearn.testkit.facts;

import org.jspecify.annotations.NullMarked;
