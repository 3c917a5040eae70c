package colearn.platform.http;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * The pause between two steps of a stop: readiness is down already, the listener is still open. Balancers look only now and then; without the
 * pause they would send requests to nobody.
 */
final class Drain implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Drain.class);

    private final Duration length;
    private volatile boolean running;
    private volatile boolean begun;

    Drain(StopSettings settings) {
        this.length = settings.drain();
    }

    /** True from the moment that this instance is to end. */
    boolean hasBegun() {
        return begun;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        begun = true;
        if (length.isZero()) {
            running = false;
            return;
        }
        log.info("ending: not ready any more, and still answering for {} ms", length.toMillis());
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Ends before the web server closes its listener, and with it before everything else. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 512;
    }
}
