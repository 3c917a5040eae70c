/** Who asks: roles and ids from a verified token, and the database session that knows them. */
@NullMarked
package colearn.platform.identity;

import org.jspecify.annotations.NullMarked;
