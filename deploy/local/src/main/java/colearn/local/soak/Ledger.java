package colearn.local.soak;

import static java.util.Objects.requireNonNull;

import colearn.local.state.Service;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What the services said yes to. */
public final class Ledger {
    private final Map<Service, Map<UUID, Long>> versions = new EnumMap<>(Service.class);
    private final Map<UUID, String> names = new ConcurrentHashMap<>();
    private final Map<UUID, Learning> learnings = new ConcurrentHashMap<>();
    private final LongAdder commands = new LongAdder();

    public Ledger() {
        for (var service : Service.values()) {
            versions.put(service, new ConcurrentHashMap<>());
        }
    }

    /**
     * What insight-service has to make of reflections.
     *
     * @param words the last ones; null where they were taken back
     */
    record Learning(@Nullable String words) {}

    /** @param version of the aggregate behind the command, which is also the number of its events */
    void acknowledged(Service service, UUID aggregate, long version) {
        put(service, aggregate, version);
        commands.increment();
    }

    /** A history that was put into the log as it is, by no command. */
    void put(Service service, UUID aggregate, long version) {
        of(service).put(aggregate, version);
    }

    /** As a partner is called now. */
    void named(UUID partner, String name) {
        names.put(partner, name);
    }

    /** A reflection is said, said otherwise, or taken back; its id is the learning's, too. */
    void learned(UUID reflection, Learning learning) {
        learnings.put(reflection, learning);
    }

    public long commands() {
        return commands.sum();
    }

    /** The aggregates of a service, and the version of each behind the last command that was acknowledged. */
    Map<UUID, Long> of(Service service) {
        return requireNonNull(versions.get(service));
    }

    /** The aggregates whose events are followed: those that commands were sent to, and those that come of them. */
    Set<UUID> aggregates(Service service) {
        return service == Service.INSIGHT ? learnings.keySet() : of(service).keySet();
    }

    Map<UUID, String> names() {
        return names;
    }

    Map<UUID, Learning> learnings() {
        return learnings;
    }
}
