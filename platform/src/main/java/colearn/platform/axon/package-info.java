/** The one room that knows Axon Framework: its command bus and event store, set upon this project's deciders and log. */
@NullMarked
package colearn.platform.axon;

import org.jspecify.annotations.NullMarked;
