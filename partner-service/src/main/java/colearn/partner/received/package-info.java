/** What this service reads of the others' facts: only the fields it uses, everything else is passed over. */
@NullMarked
package colearn.partner.received;

import org.jspecify.annotations.NullMarked;
