/** The services' images as ops run them, on servers in containers. */
@NullMarked
package colearn.system.images;

import org.jspecify.annotations.NullMarked;
