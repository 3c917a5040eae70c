/** What events and days make this service do by itself; never during a replay. */
@NullMarked
package colearn.partner.reactions;

import org.jspecify.annotations.NullMarked;
