package colearn.partner.domain.agreement;

import java.util.UUID;

/** An agreement that both sides have signed, on a day that it covers. */
public record AgreementInEffect(UUID agreementId, UUID partnerId) {}
