/** What the rendered manifests must have, and that every field of theirs exists. */
@NullMarked
package colearn.kubernetes;

import org.jspecify.annotations.NullMarked;
