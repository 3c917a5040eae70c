/** Planted: see {@link colearn.testkit.architecture.ArchitectureRulesTest}. */
@NullMarked
package colearn.testkit.architecture.planted.knowing.received;

import org.jspecify.annotations.NullMarked;
