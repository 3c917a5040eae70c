package colearn.partner.domain.agreement;

import colearn.partner.domain.KnownPartner;
import colearn.partner.domain.KnownPerson;
import colearn.platform.secrets.SealedText;
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

    record Terminate(SealedText why) implements AgreementCommand {}
}
