/** The words that every aggregate of this service shares; pure Java, no framework. */
@NullMarked
package colearn.insight.domain;

import org.jspecify.annotations.NullMarked;
