/** The session service: its rooms, and the one class that starts it. */
@NullMarked
package colearn.session;

import org.jspecify.annotations.NullMarked;
