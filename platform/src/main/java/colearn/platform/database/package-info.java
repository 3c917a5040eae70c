/** Connections: one pool a purpose, each with the role that it needs, and the migrations before any of them. */
@NullMarked
package colearn.platform.database;

import org.jspecify.annotations.NullMarked;
