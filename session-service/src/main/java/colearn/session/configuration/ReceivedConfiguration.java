package colearn.session.configuration;

import colearn.platform.eventlog.ReceivedTypes;
import colearn.session.received.AgreementFact;
import colearn.session.received.PartnerFact;
import colearn.session.received.RelationshipFact;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The facts of the other services that this one reads. */
@Configuration(proxyBeanMethods = false)
public class ReceivedConfiguration {

    @Bean
    public static ReceivedTypes fromPartner() {
        return new ReceivedTypes(
                "partner",
                Map.ofEntries(
                        Map.entry("partner.admitted", PartnerFact.Admitted.class),
                        Map.entry("partner.paused", PartnerFact.Paused.class),
                        Map.entry("partner.resumed", PartnerFact.Resumed.class),
                        Map.entry("agreement.activated", AgreementFact.Activated.class),
                        Map.entry("agreement.renewed", AgreementFact.Renewed.class),
                        Map.entry("agreement.expired", AgreementFact.Expired.class),
                        Map.entry("agreement.terminated", AgreementFact.Terminated.class),
                        Map.entry("relationship.proposed", RelationshipFact.Proposed.class),
                        Map.entry("relationship.side-member-joined", RelationshipFact.SideMemberJoined.class),
                        Map.entry("relationship.side-member-left", RelationshipFact.SideMemberLeft.class),
                        Map.entry("relationship.activated", RelationshipFact.Activated.class),
                        Map.entry("relationship.became-dormant", RelationshipFact.BecameDormant.class),
                        Map.entry("relationship.reactivated", RelationshipFact.Reactivated.class),
                        Map.entry("relationship.concluded", RelationshipFact.Concluded.class)));
    }
}
