/** What can be asked of this service over HTTP: one small class an action or query, and the policy that says who may. */
@NullMarked
package colearn.session.api;

import org.jspecify.annotations.NullMarked;
