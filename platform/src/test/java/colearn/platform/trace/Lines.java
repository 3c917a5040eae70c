package colearn.platform.trace;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** The lines that the platform logs from now on, with what each says to belong to. */
final class Lines extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final Logger PLATFORM = (Logger) LoggerFactory.getLogger("colearn.platform");

    private record Line(String correlation, String text) {}

    private final ConcurrentLinkedQueue<Line> lines = new ConcurrentLinkedQueue<>();

    Lines() {
        start();
        PLATFORM.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        var correlation = event.getMDCPropertyMap().getOrDefault(Trace.FIELD, "");
        lines.add(new Line(correlation, event.getFormattedMessage()));
    }

    List<String> of(String correlation) {
        return lines.stream()
                .filter(it -> it.correlation().equals(correlation))
                .map(Line::text)
                .toList();
    }

    @Override
    public void close() {
        PLATFORM.detachAppender(this);
        stop();
    }
}
