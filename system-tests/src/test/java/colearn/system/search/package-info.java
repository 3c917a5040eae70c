/** Looks for words in everything that the stack has written to the disk. */
@NullMarked
package colearn.system.search;

import org.jspecify.annotations.NullMarked;
