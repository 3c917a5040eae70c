/** What other views join of a partner: its present name and its industries. */
@NullMarked
package colearn.insight.views.partner;

import org.jspecify.annotations.NullMarked;
