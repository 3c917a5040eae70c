/** Planted: see {@link colearn.testkit.architecture.ArchitectureRulesTest}. */
@NullMarked
package colearn.testkit.architecture.planted.sound.reactions;

import org.jspecify.annotations.NullMarked;
