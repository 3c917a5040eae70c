/** Planted: see {@link colearn.testkit.architecture.ArchitectureRulesTest}. */
@NullMarked
package colearn.testkit.architecture.planted.sound.views.apples;

import org.jspecify.annotations.NullMarked;
