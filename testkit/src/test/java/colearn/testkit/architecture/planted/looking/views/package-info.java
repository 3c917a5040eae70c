/** Planted: see {@link colearn.testkit.architecture.ArchitectureRulesTest}. */
@NullMarked
package colearn.testkit.architecture.planted.looking.views;

import org.jspecify.annotations.NullMarked;
