/** Support for the tests of every module; no production code depends on it. */
@NullMarked
package colearn.testkit;

import org.jspecify.annotations.NullMarked;
