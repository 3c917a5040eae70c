package colearn.partner.domain.agreement;

import colearn.partner.domain.Day;
import colearn.partner.domain.KnownPartner;
import colearn.partner.domain.KnownPerson;
import colearn.platform.secrets.SealedText;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What can be asked of an agreement. */
public sealed interface AgreementCommand {

    /**
     * @param partner what is known of {@code partnerId}; empty when nobody was registered under it
     */
    record Draft(
            UUID partnerId,
            Optional<KnownPartner> partner,
            SealedText groundRules,
            Fee fee,
            Term term,
            Audience defaultAudience,
            Attribution defaultAttribution)
            implements AgreementCommand {}

    /** Both sides may sign from now on. */
    record Propose() implements AgreementCommand {}

    /**
     * @param person what is known of {@code personId}; empty when nobody was registered under it
     * @param institute the id of the institute as a party
     */
    record Sign(AgreementSide side, UUID personId, Optional<KnownPerson> person, UUID institute)
            implements AgreementCommand {}

    /** @param from the first day on which the new terms hold */
    record ChangeTerms(
            LocalDate from, SealedText groundRules, Fee fee, Audience defaultAudience, Attribution defaultAttribution)
            implements AgreementCommand {
        public ChangeTerms {
            Day.of("from", from);
        }
    }

    /** @param to the new last day */
    record Renew(LocalDate to) implements AgreementCommand {
        public Renew {
            Day.of("to", to);
        }
    }

    /** Its days may be over: the service asks itself. */
    record Expire() implements AgreementCommand {}

    record Terminate(SealedText why) implements AgreementCommand {}
}
