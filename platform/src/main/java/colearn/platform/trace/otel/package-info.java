/** The only room that knows OpenTelemetry; nothing of it is loaded while nobody wants traces. */
@NullMarked
package colearn.platform.trace.otel;

import org.jspecify.annotations.NullMarked;
