/** Notes and reflections: sealed texts, each read by those whom its author lets. */
@NullMarked
package colearn.session.views.writing;

import org.jspecify.annotations.NullMarked;
