/** What Grafana needs of a dashboard, and Prometheus and people of a runbook. */
@NullMarked
package colearn.observability;

import org.jspecify.annotations.NullMarked;
