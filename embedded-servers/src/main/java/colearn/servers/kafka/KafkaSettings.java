package colearn.servers.kafka;

import java.nio.file.Path;

/**
 * How a broker is to run.
 *
 * @param data the log folder; formatted when it is empty, used as it is when it is not
 * @param log the file for the broker's warnings
 * @param port a port of 127.0.0.1 for clients, or 0 for a free one
 * @param controllerPort the same for the broker's own controller
 */
public record KafkaSettings(Path data, Path log, int port, int controllerPort) {
    /** For tests: free ports. */
    public static KafkaSettings temporary(Path folder) {
        return new KafkaSettings(folder.resolve("data"), folder.resolve("kafka.log"), 0, 0);
    }
}
