package colearn.platform.published;

import colearn.platform.eventlog.Happening;
import java.util.Optional;

/**
 * Translates own events into the service's public contract. A pure function; an event of no concern to others gives nothing. The public
 * event keeps the id, aggregate, version, parents and times of the event it is made from.
 */
public interface Publication {

    Optional<PublicEvent> of(Happening own);

    /**
     * One event of the contract.
     *
     * @param type without service and version, for example {@code relationship.activated}; the CloudEvents type is then {@code
     *     colearn.partner.relationship-activated.v1}
     * @param version of the contract, from 1
     * @param data a record, written as JSON; confidential text stays a {@code SealedText}, and the platform sends its key along, wrapped
     */
    record PublicEvent(String type, int version, Object data) {}
}
