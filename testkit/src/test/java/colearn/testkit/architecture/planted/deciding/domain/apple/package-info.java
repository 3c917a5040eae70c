/** Planted: see {@link colearn.testkit.architecture.ArchitectureRulesTest}. */
@NullMarked
package colearn.testkit.architecture.planted.deciding.domain.apple;

import org.jspecify.annotations.NullMarked;
