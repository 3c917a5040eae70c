/** The struggles of a relationship, and how far their sides agree on them. */
@NullMarked
package colearn.session.views.struggle;

import org.jspecify.annotations.NullMarked;
