/** The way in: a command is decided on recorded state and appended whole, once, or not at all. */
@NullMarked
package colearn.platform.commands;

import org.jspecify.annotations.NullMarked;
