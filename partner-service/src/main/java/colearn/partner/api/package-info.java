/** Endpoints, one small class an action or a question. */
@NullMarked
package colearn.partner.api;

import org.jspecify.annotations.NullMarked;
