package colearn.insight.received;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param heading what the code stands under at the top of its scheme, for example C for 2910; null in what was said before this was told
     */
    record Industry(
            String scheme,
            String code,
            boolean primary,
            @Nullable String heading) {}
}
