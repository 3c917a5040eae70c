/** Planted: see {@link colearn.testkit.architecture.ArchitectureRulesTest}. */
@NullMarked
package colearn.testkit.architecture.planted.neighbour.configuration;

import org.jspecify.annotations.NullMarked;
