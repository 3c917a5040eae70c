/** What this service tells the others. */
@NullMarked
package colearn.insight.published;

import org.jspecify.annotations.NullMarked;
