package colearn.platform.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The ingest's way into the log. */
public interface ReceivedFacts {

    /**
     * Appends facts in the caller's transaction (so that offset and fact are committed together). A fact whose event id is in the log
     * already is passed over.
     *
     * @return how many were new
     */
    int append(Connection transaction, List<ReceivedFact> facts) throws SQLException;

    /** Locks the streams of these facts until the caller's transaction ends; appending them does so too. */
    void lock(Connection transaction, List<ReceivedFact> facts) throws SQLException;

    /** Wakes the readers of the log; called after the commit. Without it they find the facts a little later. */
    void committed();
}
