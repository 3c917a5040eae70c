/** Real PostgreSQL and Kafka without a container engine, for tests and for the local stack. */
@NullMarked
package colearn.servers;

import org.jspecify.annotations.NullMarked;
