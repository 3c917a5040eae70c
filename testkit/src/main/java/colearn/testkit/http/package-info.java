/** What a test needs to talk to a service as its clients do. */
@NullMarked
package colearn.testkit.http;

import org.jspecify.annotations.NullMarked;
