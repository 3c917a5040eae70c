/** The PostgreSQL and Kafka that all tests of a JVM share: containers where a Docker engine answers, else embedded. */
@NullMarked
package colearn.servers.shared;

import org.jspecify.annotations.NullMarked;
