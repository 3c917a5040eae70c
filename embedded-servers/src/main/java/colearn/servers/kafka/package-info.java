/** One Kafka broker in a JVM of its own, from the broker's jars in the module's target folder. */
@NullMarked
package colearn.servers.kafka;

import org.jspecify.annotations.NullMarked;
