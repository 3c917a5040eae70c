/** What clients are told. */
@NullMarked
package colearn.insight.api;

import org.jspecify.annotations.NullMarked;
