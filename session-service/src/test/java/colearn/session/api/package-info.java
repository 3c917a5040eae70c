/** What the api room does without a server. */
@NullMarked
package colearn.session.api;

import org.jspecify.annotations.NullMarked;
