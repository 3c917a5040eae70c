package colearn.insight.domain.learning;

import java.util.UUID;

/**
 * Where a learning comes from: one record of the work done together, kept by session-service.
 *
 * @param id of the session, A3 or PDCA cycle
 */
public record Evidence(Type type, UUID id) {

    public enum Type {
        SESSION,
        A3,
        PDCA_CYCLE
    }
}
