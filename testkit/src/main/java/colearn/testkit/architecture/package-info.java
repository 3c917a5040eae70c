/** The rules of the rooms, as tests: who may use whom, what pure means, how things are called. */
@NullMarked
package colearn.testkit.architecture;

import org.jspecify.annotations.NullMarked;
