/** Random histories of commands and corrections, and what has to hold after any of them. */
@NullMarked
package colearn.testkit.history;

import org.jspecify.annotations.NullMarked;
