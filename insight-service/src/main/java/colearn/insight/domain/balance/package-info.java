/** Balance of a relationship: whether a side is silent, since when, and what is done about it. */
@NullMarked
package colearn.insight.domain.balance;

import org.jspecify.annotations.NullMarked;
