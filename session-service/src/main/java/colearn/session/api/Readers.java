package colearn.session.api;

import colearn.platform.http.After;
import colearn.platform.http.Queries;
import colearn.platform.identity.Caller;
import colearn.session.views.members.MembersRows;
import colearn.session.views.members.MembersView;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads views for somebody of whom it matters to which relationships they belong today. The policy and row security both look at the
 * members, so these are waited for as the view itself is: who joined before the position that a reader names reads as a member.
 */
@Component
final class Readers {
    private final Queries queries;
    private final MembersRows members;
    private final Today today;

    Readers(Queries queries, MembersRows members, Today today) {
        this.queries = queries;
        this.members = members;
        this.today = today;
    }

    <T> Queries.Answer<T> read(String view, Caller caller, After after, Function<Reader, T> query) {
        queries.await(MembersView.NAME, after);
        return queries.read(view, caller, after, database -> query.apply(new Reader(database, caller)));
    }

    /** Whether somebody speaks for a side today, for what is read from no view; it is never replayed. */
    boolean isMember(UUID relationship, Caller caller, After after) {
        return read(MembersView.NAME, caller, new After(after.positions()), reader -> reader.isMember(relationship))
                .value();
    }

    /** Somebody in the middle of a query. */
    final class Reader {
        private final JdbcClient database;
        private final Caller caller;

        private Reader(JdbcClient database, Caller caller) {
            this.database = database;
            this.caller = caller;
        }

        JdbcClient database() {
            return database;
        }

        boolean isMember(UUID relationship) {
            return members.of(database, relationship)
                    .filter(known ->
                            !known.sidesOf(caller.person(), today.date()).isEmpty())
                    .isPresent();
        }

        boolean maySee(UUID relationship) {
            return Policy.maySee(caller, isMember(relationship));
        }
    }
}
