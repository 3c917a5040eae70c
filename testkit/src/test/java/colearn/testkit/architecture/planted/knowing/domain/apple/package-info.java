/** Planted: see {@link colearn.testkit.architecture.ArchitectureRulesTest}. */
@NullMarked
package colearn.testkit.architecture.planted.knowing.domain.apple;

import org.jspecify.annotations.NullMarked;
