/** What this service tells the others, as contracts/session says it. */
@NullMarked
package colearn.session.published;

import org.jspecify.annotations.NullMarked;
