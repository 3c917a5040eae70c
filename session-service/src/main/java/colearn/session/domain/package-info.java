/** The words of session-service that its aggregates share. */
@NullMarked
package colearn.session.domain;

import org.jspecify.annotations.NullMarked;
