/** The partner service: its rooms, and the one class that starts it. */
@NullMarked
package colearn.partner;

import org.jspecify.annotations.NullMarked;
