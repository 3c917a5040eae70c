/** The command line of the local stack: what ./colearn runs. */
@NullMarked
package colearn.local;

import org.jspecify.annotations.NullMarked;
