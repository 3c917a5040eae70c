/** What a service says of its own API, held against what it said before and against what it does. */
@NullMarked
package colearn.testkit.openapi;

import org.jspecify.annotations.NullMarked;
