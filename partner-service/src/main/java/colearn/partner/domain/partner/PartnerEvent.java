package colearn.partner.domain.partner;

import colearn.partner.domain.Industry;
import colearn.platform.secrets.SealedText;
import java.time.ZoneId;
import java.util.List;

/** What has happened to a partner. */
public sealed interface PartnerEvent {

    /**
     * It is known to the institute.
     *
     * @param industries exactly one of them primary
     */
    record Registered(String name, List<String> aliases, List<Industry> industries, ZoneId zone)
            implements PartnerEvent {
        public Registered {
            aliases = List.copyOf(aliases);
            industries = List.copyOf(industries);
        }
    }

    record Renamed(String name) implements PartnerEvent {}

    /** There is evidence on a criterion; what there was before on the same one is replaced. */
    record Assessed(Criterion criterion, SealedText evidence) implements PartnerEvent {}

    /** The institute does not take it in. */
    record Declined(SealedText why) implements PartnerEvent {}

    /** It is in the program. */
    record Admitted() implements PartnerEvent {}

    record Paused(SealedText why) implements PartnerEvent {}

    record Resumed() implements PartnerEvent {}
}
