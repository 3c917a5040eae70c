/** HTTP conventions: receipts, versions, idempotency keys, read-your-writes tokens, cursors. */
@NullMarked
package colearn.platform.http;

import org.jspecify.annotations.NullMarked;
