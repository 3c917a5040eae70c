/** A whole service in the test's JVM, on the real servers. */
@NullMarked
package colearn.testkit.service;

import org.jspecify.annotations.NullMarked;
