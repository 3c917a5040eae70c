package colearn.platform.database;

import java.util.List;

/** A release was started before its migrations; the message is a sentence. */
public final class UnmigratedSchema extends RuntimeException {
    UnmigratedSchema(String service, List<String> missing) {
        super("The database of %s lacks what this release needs: migrations %s."
                .formatted(service, String.join(", ", missing)));
    }
}
