/** Planted: see {@link colearn.testkit.architecture.ArchitectureRulesTest}. */
@NullMarked
package colearn.testkit.architecture.planted.chance.domain;

import org.jspecify.annotations.NullMarked;
