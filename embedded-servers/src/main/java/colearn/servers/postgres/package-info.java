/** One PostgreSQL server as a child process, from binaries that Maven brings. */
@NullMarked
package colearn.servers.postgres;

import org.jspecify.annotations.NullMarked;
