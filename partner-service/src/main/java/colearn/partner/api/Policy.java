package colearn.partner.api;

import colearn.partner.domain.agreement.Agreement;
import colearn.partner.domain.agreement.AgreementSide;
import colearn.platform.identity.Caller;
import colearn.platform.identity.Role;
import colearn.platform.problem.Problems;
import java.util.UUID;

/**
 * Who may do and see what, in one place. Whether a signer belongs to the party that they sign for is the domain's to say.
 */
final class Policy {
    private Policy() {}

    static void mayRunTheProgram(Caller caller) {
        if (!caller.is(Role.PROGRAM_MANAGER)) {
            throw Problems.forbidden(
                    "Partners, agreements, persons and relationships are the work of program managers.");
        }
    }

    /**
     * A member signs the partner's side, as themselves. A program manager records every other signature: most are given by pen, by people
     * who have no token; who recorded it stands in the event.
     */
    static void maySign(Caller caller, AgreementSide side, UUID signer) {
        boolean asThemselves = caller.is(Role.PARTNER_MEMBER)
                && side == AgreementSide.PARTNER
                && caller.person().equals(signer);
        if (!asThemselves && !caller.is(Role.PROGRAM_MANAGER)) {
            throw Problems.forbidden(
                    "A member of the partner signs its side as themselves. Every other signature is recorded by a program manager.");
        }
    }

    /** For members of other partners there is no such agreement. */
    static void mayKnow(Caller caller, UUID id, Agreement agreement) {
        boolean own =
                agreement instanceof Agreement.Known known && known.partnerId().equals(caller.partner());
        if (!own && !caller.is(Role.PROGRAM_MANAGER)) {
            throw Problems.notFound("agreement", id);
        }
    }
}
