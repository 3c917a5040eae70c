package colearn.session.api;

import colearn.platform.identity.Caller;
import colearn.platform.identity.Role;
import colearn.platform.problem.Problems;
import colearn.session.domain.Actor;
import colearn.session.domain.Membership;
import colearn.session.domain.Visibility;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Who may do and see what, in one place. Whom a side lets speak for it is the domain's to say; which rows there are for somebody is row
 * security's to say as well.
 */
final class Policy {
    private static final Set<Role> ACTORS = EnumSet.of(Role.PROGRAM_MANAGER, Role.COACH, Role.PARTNER_MEMBER);
    private static final Set<Role> STAFF = EnumSet.of(Role.PROGRAM_MANAGER, Role.COACH, Role.ANALYST);
    private static final Set<Role> READERS =
            EnumSet.of(Role.PROGRAM_MANAGER, Role.COACH, Role.PARTNER_MEMBER, Role.ANALYST);

    private Policy() {}

    static void mayAct(Caller caller) {
        if (!caller.isOneOf(ACTORS)) {
            throw Problems.forbidden("Sessions and struggles are the work of members of a relationship's two sides.");
        }
    }

    /** Whoever recorded something mends it; what others recorded, only the program. */
    static boolean mayCorrectOthers(Caller caller) {
        return caller.is(Role.PROGRAM_MANAGER);
    }

    /** Program managers arrange sessions of any relationship; everybody else acts as a member of a side. */
    static Actor actor(Caller caller, Membership membership) {
        return caller.is(Role.PROGRAM_MANAGER) ? new Actor.Program(caller.person()) : new Actor.Member(membership);
    }

    /** First-hand: who saw it says so, or the program writes it down for them. */
    static void mayObserve(Caller caller, UUID observedBy) {
        if (!caller.person().equals(observedBy) && !caller.is(Role.PROGRAM_MANAGER)) {
            throw Problems.forbidden("What somebody saw is recorded by themselves or by a program manager.");
        }
    }

    static void mayRead(Caller caller) {
        if (!caller.isOneOf(READERS)) {
            throw Problems.forbidden(
                    "Sessions and struggles are read by program managers, coaches, analysts and members of their relationship.");
        }
    }

    /** Whether somebody may read what happens in a relationship: its members of today, and program staff. */
    static boolean maySee(Caller caller, boolean member) {
        return member || caller.isOneOf(STAFF);
    }

    /** Whether somebody may read a note or a reflection: its author, then both sides, then program staff too. */
    static boolean mayOpen(Caller caller, boolean member, UUID author, Visibility visibility) {
        return author.equals(caller.person())
                || switch (visibility) {
                    case PRIVATE -> false;
                    case RELATIONSHIP -> member;
                    case PROGRAM -> member || caller.isOneOf(STAFF);
                };
    }
}
