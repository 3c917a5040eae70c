/** Keeps the parts running from up to down, and ends all of them and nothing else. */
@NullMarked
package colearn.local.supervisor;

import org.jspecify.annotations.NullMarked;
