package colearn.session.configuration;

import colearn.platform.evolution.FormerEvents;
import colearn.platform.secrets.SealedText;
import tools.jackson.databind.node.ObjectNode;

/** What earlier releases recorded of struggles: in their first versions, three events held what people wrote in the clear. */
final class FormerStruggles {
    private FormerStruggles() {}

    static FormerEvents all() {
        return FormerEvents.none()
                .revised("struggle.observed", 1, it -> inTheClear(it, "statement"))
                .revised("struggle.resolved", 1, it -> inTheClear(it, "how"))
                .revised("struggle.deferred", 1, it -> inTheClear(it, "why"));
    }

    private static ObjectNode inTheClear(ObjectNode event, String field) {
        var text = SealedText.inTheClear(event.required(field).asString());
        event.putObject(field).put("key", text.key().toString()).put("ciphertext", text.ciphertext());
        return event;
    }
}
