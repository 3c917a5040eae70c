/** Load while things die, and the checker that looks for what was lost, doubled or out of order. */
@NullMarked
package colearn.system.exactness;

import org.jspecify.annotations.NullMarked;
