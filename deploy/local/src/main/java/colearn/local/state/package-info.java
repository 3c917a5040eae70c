/** What the stack keeps in the folder .colearn: secrets, data, logs, and who runs. */
@NullMarked
package colearn.local.state;

import org.jspecify.annotations.NullMarked;
