package colearn.session.api;

import colearn.platform.http.After;
import colearn.platform.http.Queries;
import colearn.platform.http.Queries.Answer;
import colearn.platform.identity.Caller;
import colearn.session.views.members.MembersRows;
import colearn.session.views.writing.WritingRow;
import colearn.session.views.writing.WritingRows;
import colearn.session.views.writing.WritingView;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads views for somebody, and knows of which relationships the reader is a member today. */
@Component
final class Reading {
    private final Queries queries;
    private final MembersRows members;
    private final WritingRows writings;
    private final Today today;

    Reading(Queries queries, MembersRows members, WritingRows writings, Today today) {
        this.queries = queries;
        this.members = members;
        this.writings = writings;
        this.today = today;
    }

    /** Who reads, and of which relationships they are a member; asked within the query's transaction. */
    final class Reader {
        private final JdbcClient database;
        private final Caller caller;

        private Reader(JdbcClient database, Caller caller) {
            this.database = database;
            this.caller = caller;
        }

        boolean isMember(UUID relationship) {
            return members.of(database, relationship)
                    .map(known -> !known.sidesOf(caller.person(), today.date()).isEmpty())
                    .orElse(false);
        }

        boolean maySee(UUID relationship) {
            return Policy.maySee(caller, isMember(relationship));
        }
    }

    <T> Answer<T> read(String view, Caller caller, After after, BiFunction<JdbcClient, Reader, T> query) {
        Policy.mayRead(caller);
        return queries.read(view, caller, after, database -> query.apply(database, new Reader(database, caller)));
    }

    /** What the caller may read of what was written in these sessions; nothing beside a replay, which knows no writings of its time. */
    List<WritingRow> writings(List<UUID> sessions, Caller caller, After after) {
        if (sessions.isEmpty() || after.replay() != null) {
            return List.of();
        }
        return read(
                        WritingView.NAME,
                        caller,
                        after,
                        (database, reader) -> writings.of(database, sessions).stream()
                                .filter(it -> Policy.mayOpen(
                                        caller, reader.isMember(it.relationshipId()), it.authorId(), it.visibility()))
                                .toList())
                .value();
    }
}
