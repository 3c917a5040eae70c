package colearn.insight.received;

import java.util.List;

/** What partner-service says about a partner; the fact's aggregate id is the partner's. */
public sealed interface PartnerFact {

    record Registered(String name, List<Industry> industries) implements PartnerFact {
        public Registered {
            industries = List.copyOf(industries);
        }
    }

    record Renamed(String name) implements PartnerFact {}

    /**
     * A line of business.
     *
     * @param scheme for example ISIC
     * @param code in that scheme
     * @param primary true for exactly one of a partner's industries
     */
    record Industry(String scheme, String code, boolean primary) {}
}
