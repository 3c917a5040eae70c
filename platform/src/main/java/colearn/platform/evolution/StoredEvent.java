package colearn.platform.evolution;

import tools.jackson.databind.node.ObjectNode;

/**
 * An event as it stands in the log, before it is read into a record.
 *
 * @param type logical, for example {@code agreement.signed}
 * @param version of the type, from 1
 * @param payload a JSON object
 */
public record StoredEvent(String type, int version, ObjectNode payload) {}
