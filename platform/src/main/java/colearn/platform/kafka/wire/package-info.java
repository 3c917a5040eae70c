/** What stands on the topics, and how it is read and written: public events as CloudEvents, and the relay's marks. */
@NullMarked
package colearn.platform.kafka.wire;

import org.jspecify.annotations.NullMarked;
