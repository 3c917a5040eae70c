package colearn.partner.api;

import colearn.partner.domain.agreement.Agreement;
import colearn.partner.domain.agreement.AgreementSide;
import colearn.partner.views.directory.PartnerRow;
import colearn.partner.views.relationship.RelationshipRow;
import colearn.platform.identity.Caller;
import colearn.platform.identity.Role;
import colearn.platform.problem.Problems;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who may do and see what, in one place. Whether a signer belongs to the party that they sign for is the domain's to say, and which rows there
 * are for somebody is row security's to say as well.
 */
final class Policy {
    private static final Set<Role> READERS =
            EnumSet.of(Role.PROGRAM_MANAGER, Role.COACH, Role.PARTNER_MEMBER, Role.ANALYST);

    private Policy() {}

    static void mayRunTheProgram(Caller caller) {
        if (!caller.is(Role.PROGRAM_MANAGER)) {
            throw Problems.forbidden(
                    "Partners, agreements, persons, coaches, relationships and cohorts are the work of program managers.");
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

    static void mayRead(Caller caller) {
        if (!caller.isOneOf(READERS)) {
            throw Problems.forbidden(
                    "Partners and relationships are read by program managers, coaches, analysts and members of the partners.");
        }
    }

    static void mayReadAgreements(Caller caller) {
        if (!caller.is(Role.PROGRAM_MANAGER) && !caller.is(Role.PARTNER_MEMBER)) {
            throw Problems.forbidden("An agreement is read by program managers and by members of its partner.");
        }
    }

    /** What was seen at a partner, and why it was declined or paused, stays with those who run the program. */
    static boolean mayOpen(Caller caller, PartnerRow partner) {
        return caller.is(Role.PROGRAM_MANAGER);
    }

    /** Why somebody acknowledged a gap is for the program and for those who speak for a side. */
    static boolean mayOpen(Caller caller, RelationshipRow relationship, LocalDate today) {
        return caller.is(Role.PROGRAM_MANAGER) || relationship.hasMember(caller.person(), today);
    }

    /**
     * Names and addresses are for program managers, for the person, and for whoever speaks today for a side of a relationship that the person
     * is in.
     *
     * @param shared relationships in which both are or were
     */
    static boolean mayOpen(Caller caller, UUID person, List<RelationshipRow> shared, LocalDate today) {
        return caller.is(Role.PROGRAM_MANAGER)
                || caller.person().equals(person)
                || shared.stream().anyMatch(it -> it.hasMember(caller.person(), today));
    }
}
