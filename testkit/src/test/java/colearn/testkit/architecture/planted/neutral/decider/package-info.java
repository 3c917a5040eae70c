/** Planted: see {@link colearn.testkit.architecture.ArchitectureRulesTest}. */
@NullMarked
package colearn.testkit.architecture.planted.neutral.decider;

import org.jspecify.annotations.NullMarked;
