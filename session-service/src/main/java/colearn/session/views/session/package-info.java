/** The sessions of a relationship: when, who came, what was worked on, which side said what it learned. */
@NullMarked
package colearn.session.views.session;

import org.jspecify.annotations.NullMarked;
