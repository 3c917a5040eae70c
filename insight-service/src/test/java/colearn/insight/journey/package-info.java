/** The whole service through HTTP, on real servers. */
@NullMarked
package colearn.insight.journey;

import org.jspecify.annotations.NullMarked;
