/** Balance board: where only one side learns, since when, and what is done about it. */
@NullMarked
package colearn.insight.views.balance;

import org.jspecify.annotations.NullMarked;
