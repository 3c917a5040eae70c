/** The words that the aggregates of this service share, and the facts that one of them hands to another; pure Java, no framework. */
@NullMarked
package colearn.partner.domain;

import org.jspecify.annotations.NullMarked;
