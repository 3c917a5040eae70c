/** Technical code that all services share, and no word of the domain. */
@NullMarked
package colearn.platform;

import org.jspecify.annotations.NullMarked;
