package colearn.platform.kafka.ingest;

import java.util.Map;

/** Well-formed records that the log or the key store will never take; the transaction is of no use any more. */
final class RefusedRecords extends Exception {
    private final transient Map<RecordId, String> reasons;

    RefusedRecords(Map<RecordId, String> reasons) {
        super("refused: " + reasons, null, false, false);
        this.reasons = Map.copyOf(reasons);
    }

    /** By record, a sentence for an operator. */
    Map<RecordId, String> reasons() {
        return reasons;
    }
}
