package colearn.local.soak;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What the services said yes to. */
public final class Ledger {
    private final Map<UUID, Last> partners = new ConcurrentHashMap<>();
    private final LongAdder commands = new LongAdder();

    /**
     * How a partner is after the last command that was acknowledged.
     *
     * @param version which is also the number of its commands
     */
    public record Last(long version, String name) {}

    void acknowledged(UUID partner, long version, String name) {
        partners.put(partner, new Last(version, name));
        commands.increment();
    }

    /** A history that was put into the log as it is, by no command. */
    void put(UUID partner, long version, String name) {
        partners.put(partner, new Last(version, name));
    }

    public long commands() {
        return commands.sum();
    }

    Set<UUID> aggregates() {
        return partners.keySet();
    }

    Map<UUID, Last> partners() {
        return partners;
    }
}
