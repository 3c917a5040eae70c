package colearn.partner.domain.person;

import colearn.partner.domain.Day;
import colearn.partner.domain.Zones;
import colearn.platform.secrets.SealedText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a person. */
public sealed interface PersonCommand {

    /**
     * @param partyId the partner that the person belongs to, or the institute
     * @param partyKnown whether there is such a partner, or it is the institute
     * @param name and {@code email}: sealed under one key, the person's own, so that destroying it forgets the person
     * @param zone where the person is
     */
    record Register(UUID partyId, boolean partyKnown, SealedText name, SealedText email, ZoneId zone)
            implements PersonCommand {
        public Register {
            if (!name.key().equals(email.key())) {
                throw new IllegalArgumentException("a person's texts are sealed under one key");
            }
            zone = Zones.region(zone);
        }
    }

    /**
     * @param from the first day
     * @param to the last day; null while no end is known
     */
    record AssignRole(
            ProgramRole role, LocalDate from, @Nullable LocalDate to) implements PersonCommand {
        public AssignRole {
            Day.of("from", from);
            if (to != null && Day.of("to", to).isBefore(from)) {
                throw new IllegalArgumentException("the last day %s is before the first, %s".formatted(to, from));
            }
        }
    }

    /**
     * @param on the last day
     */
    record EndRole(ProgramRole role, LocalDate on) implements PersonCommand {
        public EndRole {
            Day.of("on", on);
        }
    }
}
