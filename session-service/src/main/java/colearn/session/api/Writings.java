package colearn.session.api;

import colearn.platform.http.After;
import colearn.platform.identity.Caller;
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
    private final Readers readers;
    private final WritingRows rows;

    Writings(Readers readers, WritingRows rows) {
        this.readers = readers;
        this.rows = rows;
    }

    /** Nothing beside a replayed session: the writings are the present ones. */
    List<WritingRow> in(List<UUID> sessions, Caller caller, After after) {
        if (sessions.isEmpty() || after.replay() != null) {
            return List.of();
        }
        return readers.read(WritingView.NAME, caller, after, reader -> {
                    var member = new HashMap<UUID, Boolean>();
                    return rows.of(reader.database(), sessions).stream()
                            .filter(it -> Policy.mayOpen(
                                    caller,
                                    member.computeIfAbsent(it.relationshipId(), reader::isMember),
                                    it.authorId(),
                                    it.visibility()))
                            .toList();
                })
                .value();
    }
}
