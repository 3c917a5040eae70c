/** The insight service: its rooms, and the one class that starts it. */
@NullMarked
package colearn.insight;

import org.jspecify.annotations.NullMarked;
