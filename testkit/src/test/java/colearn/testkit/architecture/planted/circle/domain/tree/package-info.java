/** Planted: see {@link colearn.testkit.architecture.ArchitectureRulesTest}. */
@NullMarked
package colearn.testkit.architecture.planted.circle.domain.tree;

import org.jspecify.annotations.NullMarked;
