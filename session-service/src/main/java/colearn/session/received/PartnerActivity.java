package colearn.session.received;

import colearn.platform.commands.ReceivedFold;

/** Whether a partner is active in the program: false until it was heard that it was admitted. */
public final class PartnerActivity implements ReceivedFold<Boolean> {

    @Override
    public String source() {
        return "partner";
    }

    @Override
    public String aggregate() {
        return "partner";
    }

    @Override
    public Boolean initial() {
        return false;
    }

    @Override
    public Boolean evolve(Boolean active, Object fact) {
        if (!(fact instanceof PartnerFact it)) {
            return active;
        }
        return switch (it) {
            case PartnerFact.Admitted admitted -> true;
            case PartnerFact.Paused paused -> false;
            case PartnerFact.Resumed resumed -> true;
        };
    }
}
