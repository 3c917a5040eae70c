/** Tests of the insight service. */
@NullMarked
package colearn.insight;

import org.jspecify.annotations.NullMarked;
