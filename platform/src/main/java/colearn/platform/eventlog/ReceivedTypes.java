package colearn.platform.eventlog;

import java.util.Map;

/**
 * The facts of one other service that this service reads: logical type to this service's own record of it. Fields that the record does
 * not name are ignored. Every fact is kept in the log all the same, known or not.
 *
 * @param source the other service
 * @param types for example {@code "relationship.activated"} to {@code RelationshipActivated.class}
 */
public record ReceivedTypes(String source, Map<String, Class<?>> types) {
    public ReceivedTypes {
        types = Map.copyOf(types);
    }
}
