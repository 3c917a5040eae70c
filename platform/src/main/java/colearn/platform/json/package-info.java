/** JSON as it is stored and sent. */
@NullMarked
package colearn.platform.json;

import org.jspecify.annotations.NullMarked;
