/** Load while things die and stall, and the checker that looks for what was lost, doubled or out of order. */
@NullMarked
package colearn.local.soak;

import org.jspecify.annotations.NullMarked;
