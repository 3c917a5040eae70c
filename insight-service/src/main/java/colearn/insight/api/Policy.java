package colearn.insight.api;

import colearn.insight.domain.Side;
import colearn.insight.domain.learning.Visibility;
import colearn.insight.views.matrix.Entry;
import colearn.insight.views.matrix.MatrixRow;
import colearn.platform.identity.Caller;
import colearn.platform.identity.Role;
import colearn.platform.problem.Problems;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may do and see what, in one place. Which rows of the matrix there are for somebody is row security's to say as well; that only the
 * learning side attests is a rule of the domain.
 */
final class Policy {
    private static final Set<Role> READERS =
            EnumSet.of(Role.PROGRAM_MANAGER, Role.COACH, Role.PARTNER_MEMBER, Role.ANALYST);
    private static final Set<Role> SPEAKERS = EnumSet.of(Role.PROGRAM_MANAGER, Role.COACH, Role.PARTNER_MEMBER);
    private static final Set<Role> STAFF = EnumSet.of(Role.PROGRAM_MANAGER, Role.COACH, Role.ANALYST);

    private Policy() {}

    static void mayRead(Caller caller) {
        if (!caller.isOneOf(READERS)) {
            throw Problems.forbidden(
                    "The matrix is read by program managers, coaches, analysts and members of its relationships' partners.");
        }
    }

    static void maySpeak(Caller caller) {
        if (!caller.isOneOf(SPEAKERS)) {
            throw Problems.forbidden("A learning is confirmed or disputed by a member of the side that learned.");
        }
    }

    /** Whether the caller may read the words of a learning: members of either side and its author, and staff if it was shared that far. */
    static boolean mayOpen(Caller caller, MatrixRow row, Entry entry, LocalDate today) {
        return entry.authorId().equals(caller.person())
                || Arrays.stream(Side.values()).anyMatch(side -> row.cell(side).has(caller.person(), today))
                || (entry.visibility() == Visibility.PROGRAM && caller.isOneOf(STAFF));
    }

    /** What is done about a silent side is the program's work. */
    static void mayPlan(Caller caller) {
        if (!mayOpenPlans(caller)) {
            throw Problems.forbidden("A silent side is acknowledged by program managers and coaches.");
        }
    }

    /** Plans are among those who make them. */
    static boolean mayOpenPlans(Caller caller) {
        return caller.is(Role.PROGRAM_MANAGER) || caller.is(Role.COACH);
    }
}
