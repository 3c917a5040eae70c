package colearn.platform.kafka.ingest;

import colearn.platform.eventlog.ReceivedFacts;
import colearn.platform.faults.Between;
import colearn.platform.secrets.SealedTexts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes facts into the log, and their keys into the key store first: a fact that is seen can be opened. */
final class FactStore {
    private final ReceivedFacts facts;
    private final SealedTexts secrets;
    private final Between between;

    FactStore(ReceivedFacts facts, SealedTexts secrets, Between between) {
        this.facts = facts;
        this.secrets = secrets;
        this.between = between;
    }

    /** @throws RefusedRecords when some will never be taken */
    void take(Connection transaction, List<Intake.Arrived> arrived)
            throws SQLException, InterruptedException, RefusedRecords {
        keepKeys(arrived);
        between.after(IngestStep.KEYS_KEPT);
        // All at once and in the order that everybody keeps: one by one they could wait for a command that waits for
        // them.
        facts.lock(transaction, arrived.stream().map(one -> one.fact().fact()).toList());
        var before = transaction.setSavepoint();
        try {
            facts.append(
                    transaction, arrived.stream().map(one -> one.fact().fact()).toList());
        } catch (SQLException e) {
            if (!DataErrors.is(e)) {
                throw e;
            }
            transaction.rollback(before);
            throw new RefusedRecords(culprits(transaction, arrived, e));
        }
    }

    private void keepKeys(List<Intake.Arrived> arrived) throws RefusedRecords {
        var refused = new HashMap<RecordId, String>();
        for (var one : arrived) {
            try {
                one.fact().keys().forEach(secrets::keep);
            } catch (IllegalArgumentException e) {
                refused.put(one.id(), "a key that came along cannot be unwrapped");
            }
        }
        if (!refused.isEmpty()) {
            throw new RefusedRecords(refused);
        }
    }

    /** One by one: only those that fail alone are to blame. */
    private Map<RecordId, String> culprits(Connection transaction, List<Intake.Arrived> arrived, SQLException together)
            throws SQLException {
        var refused = new HashMap<RecordId, String>();
        for (var one : arrived) {
            var before = transaction.setSavepoint();
            try {
                facts.append(transaction, List.of(one.fact().fact()));
                transaction.releaseSavepoint(before);
            } catch (SQLException e) {
                if (!DataErrors.is(e)) {
                    throw e;
                }
                transaction.rollback(before);
                refused.put(one.id(), DataErrors.reason(e));
            }
        }
        if (refused.isEmpty()) {
            throw together;
        }
        return refused;
    }
}
