package colearn.partner.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * The organisation that runs the program; one a deployment, and nobody registers it.
 *
 * @param id as a party of relationships and agreements, and of the persons who work for it
 * @param zone where the days of a membership are days
 */
public record Institute(UUID id, ZoneId zone) {
    public Institute {
        zone = Zones.region(zone);
    }

    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
