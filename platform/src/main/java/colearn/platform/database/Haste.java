package colearn.platform.database;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;

/** When the last request is answered, the pools hurry: what follows the log ends at once then, whether or not the database is there. */
final class Haste implements SmartLifecycle {
    private final List<DataSource> pools;
    private volatile boolean running;

    Haste(List<DataSource> pools) {
        this.pools = pools;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        for (var pool : pools) {
            if (pool instanceof Pool ours) {
                ours.hurry();
            }
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Behind the web server's end, before that of all who work by themselves. */
    @Override
    public int getPhase() {
        return 1_000;
    }
}
