/** Who may speak for which side of a relationship: what row security and the policy look at. */
@NullMarked
package colearn.session.views.members;

import org.jspecify.annotations.NullMarked;
