package colearn.local.soak;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one place holds of each aggregate: how many events, and which ones in which order, as a hash. So a place with millions of events is
 * compared with another in little memory.
 */
public final class Chains {
    private static final int WORTH_TELLING = 5;

    private final String place;
    private final Set<UUID> aggregates;
    private final @Nullable Chains publishedAgain;
    private final Map<UUID, Chain> chains = new HashMap<>();
    private final List<String> broken = new ArrayList<>();
    private int findings;

    /**
     * @param place as it is called in what is found
     * @param aggregates those that count
     */
    public Chains(String place, Set<UUID> aggregates) {
        this(place, aggregates, null);
    }

    /**
     * @param publishedAgain what the owner has published again: with its first event an aggregate begins anew, and the last time counts; null
     *     where nothing was
     */
    public Chains(String place, Set<UUID> aggregates, @Nullable Chains publishedAgain) {
        this.place = place;
        this.aggregates = aggregates;
        this.publishedAgain = publishedAgain;
    }

    private static final class Chain {
        private long count;
        private long first;
        private long last;
        private long hash;
    }

    /** The next event of this place, in its order. */
    public void add(UUID aggregate, long version, UUID event) {
        if (!aggregates.contains(aggregate)) {
            return;
        }
        var chain = chains.computeIfAbsent(aggregate, it -> new Chain());
        if (publishedAgain != null && version == publishedAgain.first(aggregate)) {
            chain = new Chain();
            chains.put(aggregate, chain);
        } else if (publishedAgain != null && chain.count == 0) {
            // What is left of the first time, when the rest has expired.
            return;
        }
        if (version <= chain.last) {
            found("%s: version %d of %s comes after %d".formatted(place, version, aggregate, chain.last));
        }
        chain.first = chain.count == 0 ? version : chain.first;
        chain.last = version;
        chain.count++;
        chain.hash = 31 * (31 * chain.hash + version)
                + (event.getMostSignificantBits() ^ Long.rotateLeft(event.getLeastSignificantBits(), 17));
    }

    private void found(String sentence) {
        if (findings++ < WORTH_TELLING) {
            broken.add(sentence);
        }
    }

    private long first(UUID aggregate) {
        var chain = chains.get(aggregate);
        return chain == null ? 0 : chain.first;
    }

    /** How many events it has of an aggregate. */
    public long count(UUID aggregate) {
        var chain = chains.get(aggregate);
        return chain == null ? 0 : chain.count;
    }

    /** The version of the last one; where it is the count as well, none is missing. */
    public long last(UUID aggregate) {
        var chain = chains.get(aggregate);
        return chain == null ? 0 : chain.last;
    }

    public long events() {
        return chains.values().stream().mapToLong(it -> it.count).sum();
    }

    /** What is wrong in this place alone. */
    public List<String> broken() {
        return findings > broken.size() ? told(broken, findings) : broken;
    }

    /** Where this place has something else than another. */
    public List<String> differences(Chains other) {
        var all = new ArrayList<String>();
        int count = 0;
        for (var aggregate : aggregates) {
            var here = chains.getOrDefault(aggregate, new Chain());
            var there = other.chains.getOrDefault(aggregate, new Chain());
            if ((here.count != there.count || here.hash != there.hash) && count++ < WORTH_TELLING) {
                all.add(
                        here.count == there.count
                                ? "%s has other events of %s than %s".formatted(place, aggregate, other.place)
                                : "%s has %d events of %s, %s has %d"
                                        .formatted(place, here.count, aggregate, other.place, there.count));
            }
        }
        return count > all.size() ? told(all, count) : all;
    }

    private static List<String> told(List<String> some, int count) {
        var all = new ArrayList<>(some);
        all.add("… and %d more of the kind".formatted(count - some.size()));
        return all;
    }
}
