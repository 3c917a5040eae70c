package colearn.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import colearn.platform.database.DatabaseSettings;
import colearn.testkit.http.Client;
import colearn.testkit.http.Reply;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A view that lags behind the others: its rows stand still, as when another instance folds it and is slow, until this is closed. */
public final class HeldView implements AutoCloseable {
    private final Connection lock;

    private HeldView(Connection lock) {
        this.lock = lock;
    }

    /** @param view its name, whatever the fold version */
    public static HeldView of(ServiceUnderTest service, String view) throws SQLException {
        var database = service.bean(DatabaseSettings.class);
        var loader = database.loader();
        var lock = DriverManager.getConnection(database.url(), loader.username(), loader.password());
        lock.setAutoCommit(false);
        try (var statement = lock.prepareStatement("select from view.state where view = ? for update")) {
            statement.setString(1, view);
            assertThat(statement.executeQuery().next()).as("view " + view).isTrue();
        }
        return new HeldView(lock);
    }

    /**
     * What is read of these paths once the view goes on; fails where something is answered before.
     *
     * @param reader asked once the view stands still: what happens from then on, the view does not show
     */
    public static List<Reply> awaited(ServiceUnderTest service, String view, Supplier<Client> reader, String... paths)
            throws SQLException {
        List<CompletableFuture<Reply>> answers;
        try (var held = of(service, view)) {
            var asked = reader.get();
            answers = Stream.of(paths)
                    .map(path -> CompletableFuture.supplyAsync(() -> asked.get(path)))
                    .toList();
            await("nothing is answered without the view " + view)
                    .during(Duration.ofMillis(300))
                    .until(() -> answers.stream().noneMatch(CompletableFuture::isDone));
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }

    @Override
    public void close() throws SQLException {
        lock.close();
    }
}
