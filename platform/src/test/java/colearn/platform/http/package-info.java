/** The HTTP conventions over real HTTP: a small service of ladders. */
@NullMarked
package colearn.platform.http;

import org.jspecify.annotations.NullMarked;
