package colearn.local.soak;

import colearn.local.state.Service;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A transaction that has appended, and is committed only after a while: its positions are a gap that nobody may pass, nor lose. */
record HeldWriter(Duration howLong) implements Trouble {
    @Override
    public String title() {
        return "hold a writer's transaction for %d s".formatted(howLong.toSeconds());
    }

    @Override
    public void make(Scene scene, Ledger ledger) throws Exception {
        try (var connection = scene.superuser(Service.PARTNER)) {
            connection.setAutoCommit(false);
            Histories.put(connection, ledger, 1);
            TimeUnit.MILLISECONDS.sleep(howLong.toMillis());
            connection.commit();
        }
    }
}
