package colearn.servers.postgres;

import java.util.ArrayList;
import java.util.List;

/** What a server is told, wherever it runs: an embedded one and one in a container behave alike. */
public final class PostgresOptions {
    /** For {@code initdb}: order and case rules that are the same on every machine. */
    public static final List<String> INITDB =
            List.of("--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");

    private PostgresOptions() {}

    /**
     * Options as {@code name=value}.
     *
     * @param durable false gives up all promises after a crash, for speed: for tests alone
     */
    public static List<String> of(boolean durable) {
        List<String> options = new ArrayList<>(
                List.of("max_connections=300", "shared_buffers=64MB", "jit=off", "timezone=UTC", "log_timezone=UTC"));
        if (!durable) {
            options.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        return List.copyOf(options);
    }
}
