/** The views in PostgreSQL. */
@NullMarked
package colearn.partner.views;

import org.jspecify.annotations.NullMarked;
