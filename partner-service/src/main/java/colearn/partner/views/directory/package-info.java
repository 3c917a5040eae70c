/** The partner directory: which organisations there are, and where each stands. */
@NullMarked
package colearn.partner.views.directory;

import org.jspecify.annotations.NullMarked;
