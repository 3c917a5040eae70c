/** The shape that every aggregate's logic has: a decider, free of frameworks, clocks and storage. */
@NullMarked
package colearn.platform.decider;

import org.jspecify.annotations.NullMarked;
