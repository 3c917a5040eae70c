/** What both servers need to be good child processes: free ports, and an end when their parent dies. */
@NullMarked
package colearn.servers.process;

import org.jspecify.annotations.NullMarked;
