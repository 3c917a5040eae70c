package colearn.session.configuration;

import colearn.platform.eventlog.ReceivedTypes;
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
                Map.of(
                        "partner.admitted", PartnerFact.Admitted.class,
                        "partner.paused", PartnerFact.Paused.class,
                        "partner.resumed", PartnerFact.Resumed.class,
                        "relationship.proposed", RelationshipFact.Proposed.class,
                        "relationship.side-member-joined", RelationshipFact.SideMemberJoined.class,
                        "relationship.side-member-left", RelationshipFact.SideMemberLeft.class,
                        "relationship.activated", RelationshipFact.Activated.class,
                        "relationship.became-dormant", RelationshipFact.BecameDormant.class,
                        "relationship.reactivated", RelationshipFact.Reactivated.class,
                        "relationship.concluded", RelationshipFact.Concluded.class));
    }
}
