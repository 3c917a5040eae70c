package colearn.platform.eventlog;

import colearn.platform.evolution.FormerEvents;
import java.util.Map;

/**
 * The facts of one other service that this service reads: logical type to this service's own record of it. Fields that the record does
 * not name are ignored. Every fact is kept in the log all the same, known or not.
 *
 * @param source the other service
 * @param types for example {@code "relationship.activated"} to {@code RelationshipActivated.class}
 * @param former how earlier versions of the other service's contracts are read into these records
 */
public record ReceivedTypes(String source, Map<String, Class<?>> types, FormerEvents former) {
    public ReceivedTypes {
        types = Map.copyOf(types);
    }

    /** Facts whose contracts are all in their first version. */
    public ReceivedTypes(String source, Map<String, Class<?>> types) {
        this(source, types, FormerEvents.none());
    }
}
