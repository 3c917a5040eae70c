/** What users of the whole system do and see, told over HTTP and the command line alone. */
@NullMarked
package colearn.system;

import org.jspecify.annotations.NullMarked;
