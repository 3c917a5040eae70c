/** The whole service through HTTP, on real servers. */
@NullMarked
package colearn.session.journey;

import org.jspecify.annotations.NullMarked;
