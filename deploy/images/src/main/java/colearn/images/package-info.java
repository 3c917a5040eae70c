/** Makes one image a service without a container engine: a bare base, a trimmed JDK, the service, and a cache of its start. */
@NullMarked
package colearn.images;

import org.jspecify.annotations.NullMarked;
