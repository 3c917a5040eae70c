/** Session: a coaching meeting, from the request to what each side says it learned there. */
@NullMarked
package colearn.session.domain.session;

import org.jspecify.annotations.NullMarked;
