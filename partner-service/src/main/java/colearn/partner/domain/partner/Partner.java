package colearn.partner.domain.partner;

import colearn.partner.domain.KnownPartner;
import colearn.partner.domain.PartnerStanding;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An organisation, in one of its states. */
public sealed interface Partner {

    /** What other aggregates may know of it; empty for an id that is nobody's. */
    Optional<KnownPartner> known(UUID id);

    /** Nothing was recorded under this id. */
    record NotRegistered() implements Partner {
        @Override
        public Optional<KnownPartner> known(UUID id) {
            return Optional.empty();
        }
    }

    /** An organisation of which something was recorded. */
    sealed interface Known extends Partner {
        Profile profile();

        PartnerStanding standing();

        @Override
        default Optional<KnownPartner> known(UUID id) {
            return Optional.of(new KnownPartner(id, standing(), profile().primary()));
        }
    }

    /**
     * Registered; the evidence is not complete.
     *
     * @param evidenced the criteria on which there is evidence
     */
    record Prospect(Profile profile, Set<Criterion> evidenced) implements Known {
        public Prospect {
            evidenced = Set.copyOf(evidenced);
        }

        @Override
        public PartnerStanding standing() {
            return PartnerStanding.PROSPECT;
        }
    }

    /** There is evidence on all three criteria. */
    record Assessed(Profile profile) implements Known {
        @Override
        public PartnerStanding standing() {
            return PartnerStanding.ASSESSED;
        }
    }

    /** In the program. */
    record Active(Profile profile) implements Known {
        @Override
        public PartnerStanding standing() {
            return PartnerStanding.ACTIVE;
        }
    }

    /** In the program, for a while without taking part. */
    record Paused(Profile profile) implements Known {
        @Override
        public PartnerStanding standing() {
            return PartnerStanding.PAUSED;
        }
    }

    /** The institute has said no; its name is free again. */
    record Declined(Profile profile) implements Known {
        @Override
        public PartnerStanding standing() {
            return PartnerStanding.DECLINED;
        }
    }
}
