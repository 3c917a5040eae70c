/** What an image has to be, whoever builds it. */
@NullMarked
package colearn.images;

import org.jspecify.annotations.NullMarked;
