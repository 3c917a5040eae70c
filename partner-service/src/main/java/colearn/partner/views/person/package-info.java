/** Persons: names and addresses as ciphertext, for those who may open them. */
@NullMarked
package colearn.partner.views.person;

import org.jspecify.annotations.NullMarked;
