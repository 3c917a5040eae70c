package colearn.session.received;

import colearn.platform.commands.ReceivedFold;

/** Follows an agreement: whether it binds, and when. */
public final class AgreementFold implements ReceivedFold<KnownAgreement> {
    @Override
    public String source() {
        return "partner";
    }

    @Override
    public String aggregate() {
        return "agreement";
    }

    @Override
    public KnownAgreement initial() {
        return KnownAgreement.UNKNOWN;
    }

    @Override
    public KnownAgreement evolve(KnownAgreement known, Object fact) {
        return fact instanceof AgreementFact it ? known.after(it) : known;
    }
}
