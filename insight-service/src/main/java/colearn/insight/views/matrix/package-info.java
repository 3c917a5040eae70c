/** The Co-Learning Relationship Matrix: who learned what, on which side, at which level, and on what evidence. */
@NullMarked
package colearn.insight.views.matrix;

import org.jspecify.annotations.NullMarked;
