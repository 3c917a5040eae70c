package colearn.session.api;

import colearn.platform.http.After;
import colearn.platform.http.Queries;
import colearn.platform.identity.Caller;
import colearn.session.views.members.MembersRows;
import colearn.session.views.writing.WritingRow;
import colearn.session.views.writing.WritingRows;
import colearn.session.views.writing.WritingView;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads what was written in sessions, and leaves out what is not for its reader. */
@Component
final class Writings {
    private final Queries queries;
    private final WritingRows rows;
    private final MembersRows members;
    private final Readers readers;

    Writings(Queries queries, WritingRows rows, MembersRows members, Readers readers) {
        this.queries = queries;
        this.rows = rows;
        this.members = members;
        this.readers = readers;
    }

    /** Nothing beside a replayed session: the writings are the present ones. */
    List<WritingRow> in(List<UUID> sessions, Caller caller, After after) {
        if (sessions.isEmpty() || after.replay() != null) {
            return List.of();
        }
        return queries.read(WritingView.NAME, caller, after, database -> {
                    var member = new HashMap<UUID, Boolean>();
                    return rows.of(database, sessions).stream()
                            .filter(it -> Policy.mayOpen(
                                    caller,
                                    member.computeIfAbsent(
                                            it.relationshipId(),
                                            id -> readers.isMember(caller, members.of(database, id))),
                                    it.authorId(),
                                    it.visibility()))
                            .toList();
                })
                .value();
    }
}
