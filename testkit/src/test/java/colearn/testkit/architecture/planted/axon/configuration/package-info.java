/** Planted: see {@link colearn.testkit.architecture.ArchitectureRulesTest}. */
@NullMarked
package colearn.testkit.architecture.planted.axon.configuration;

import org.jspecify.annotations.NullMarked;
