package colearn.local.soak;

import colearn.local.api.Tokens.Bearer;
import colearn.local.state.Service;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Sends commands, and notes in the ledger what was acknowledged. */
record Commanding(Doors doors, Ledger ledger) {

    /** What a service says to a command that it has done. */
    record Done(UUID id, long version, JsonNode receipt) {}

    Done done(Service service, Bearer who, String path, Map<String, ?> body) throws InterruptedException {
        return done(service, who, path, body, Map.of());
    }

    Done done(Service service, Bearer who, String path, Map<String, ?> body, Map<String, String> headers)
            throws InterruptedException {
        var receipt = doors.done(service, path, who, body, headers);
        var done = new Done(
                UUID.fromString(receipt.required("id").asString()),
                receipt.required("version").asLong(),
                receipt);
        ledger.acknowledged(service, done.id(), done.version());
        return done;
    }
}
