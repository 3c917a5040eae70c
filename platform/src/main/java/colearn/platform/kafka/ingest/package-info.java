/** From the other services' topics into the log, exactly once; what cannot be read waits in quarantine. */
@NullMarked
package colearn.platform.kafka.ingest;

import org.jspecify.annotations.NullMarked;
