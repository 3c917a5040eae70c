/** Planted: see {@link colearn.testkit.architecture.ArchitectureRulesTest}. */
@NullMarked
package colearn.testkit.architecture.planted.looking.reactions;

import org.jspecify.annotations.NullMarked;
