/** Planted: see {@link colearn.testkit.architecture.ArchitectureRulesTest}. */
@NullMarked
package colearn.testkit.architecture.planted.deciding.views;

import org.jspecify.annotations.NullMarked;
