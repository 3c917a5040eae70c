package colearn.partner.domain.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreement between the institute and one partner, in one of its states. */
public sealed interface Agreement {

    /** This agreement, if it binds and covers the day that {@code moment} is on in its zone. */
    default Optional<AgreementInEffect> inEffect(UUID id, Instant moment) {
        return this instanceof Active it && it.term().covers(it.term().dayOf(moment))
                ? Optional.of(new AgreementInEffect(id, it.partnerId()))
                : Optional.empty();
    }

    /** The moment at which it expires by itself; empty where it does not. */
    default Optional<Instant> end() {
        return this instanceof Active it ? Optional.of(it.term().end()) : Optional.empty();
    }

    /** Nothing was recorded under this id. */
    record NotDrafted() implements Agreement {}

    /** An agreement of which something was recorded. */
    sealed interface Known extends Agreement {
        UUID partnerId();

        Term term();
    }

    /** Still being written; any number of drafts may cover the same days. */
    record Draft(UUID partnerId, Term term) implements Known {}

    /**
     * Waits for signatures.
     *
     * @param signatures who has signed so far; never both sides
     */
    record Proposed(UUID partnerId, Term term, Map<AgreementSide, UUID> signatures) implements Known {
        public Proposed {
            signatures = Map.copyOf(signatures);
        }
    }

    /** Both sides have signed. */
    record Active(UUID partnerId, Term term, Map<AgreementSide, UUID> signatures) implements Known {
        public Active {
            signatures = Map.copyOf(signatures);
        }
    }

    /** Its days are over. They stay taken, because on them it did bind. */
    record Expired(UUID partnerId, Term term, Map<AgreementSide, UUID> signatures) implements Known {
        public Expired {
            signatures = Map.copyOf(signatures);
        }
    }

    /**
     * It binds nobody any more.
     *
     * @param bound null where the first releases terminated it
     */
    record Terminated(UUID partnerId, Term term, @Nullable Bound bound) implements Known {
        /** The last day that it bound; empty where it never did, or that is not known. */
        Optional<LocalDate> lastDay() {
            return Optional.ofNullable(bound).map(Bound::lastDay);
        }
    }
}
