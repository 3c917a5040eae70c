package colearn.partner.domain.partner;

import colearn.partner.domain.Industry;
import colearn.partner.domain.Zones;
import colearn.partner.domain.agreement.AgreementInEffect;
import colearn.platform.secrets.SealedText;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What can be asked of a partner. */
public sealed interface PartnerCommand {

    /**
     * @param aliases under which it is found too; not unique
     * @param zone of its main place of work, a region
     */
    record Register(PartnerName name, List<PartnerName> aliases, List<Industry> industries, ZoneId zone)
            implements PartnerCommand {
        private static final int MOST = 20;

        public Register {
            aliases = aliases.stream().distinct().toList();
            industries = industries.stream().distinct().toList();
            if (aliases.size() > MOST || industries.size() > MOST) {
                throw new IllegalArgumentException("a partner has at most %d aliases and industries".formatted(MOST));
            }
            zone = Zones.region(zone);
        }
    }

    record Rename(PartnerName name) implements PartnerCommand {}

    /**
     * @param evidence what somebody saw there
     */
    record Assess(Criterion criterion, SealedText evidence) implements PartnerCommand {}

    record Decline(SealedText why) implements PartnerCommand {}

    /**
     * @param agreement the partner's agreement that is in effect on the day of the command
     */
    record Admit(Optional<AgreementInEffect> agreement) implements PartnerCommand {}

    record Pause(SealedText why) implements PartnerCommand {}

    record Resume() implements PartnerCommand {}
}
