/** One class a command of ./colearn. */
@NullMarked
package colearn.local.commands;

import org.jspecify.annotations.NullMarked;
