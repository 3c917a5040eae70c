/** Holds what is asked of Prometheus (dashboards, rules) against what a running service tells it. */
@NullMarked
package colearn.testkit.metrics;

import org.jspecify.annotations.NullMarked;
