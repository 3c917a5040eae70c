/** What a service tells the others: its own events, translated into its contract. */
@NullMarked
package colearn.platform.published;

import org.jspecify.annotations.NullMarked;
