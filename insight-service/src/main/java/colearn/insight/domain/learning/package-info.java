/** Learning: what one side says it learned, and whether that side stands by it. */
@NullMarked
package colearn.insight.domain.learning;

import org.jspecify.annotations.NullMarked;
