/** Secrets: personal data and confidential texts are encrypted under keys that can be destroyed, before they reach any log. */
@NullMarked
package colearn.platform.secrets;

import org.jspecify.annotations.NullMarked;
