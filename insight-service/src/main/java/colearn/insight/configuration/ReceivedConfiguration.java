package colearn.insight.configuration;

import colearn.insight.received.PartnerFact;
import colearn.insight.received.RelationshipFact;
import colearn.insight.received.SessionFact;
import colearn.platform.eventlog.ReceivedTypes;
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
                        "partner.registered", PartnerFact.Registered.class,
                        "partner.renamed", PartnerFact.Renamed.class,
                        "relationship.proposed", RelationshipFact.Proposed.class,
                        "relationship.side-member-joined", RelationshipFact.SideMemberJoined.class,
                        "relationship.side-member-left", RelationshipFact.SideMemberLeft.class,
                        "relationship.activated", RelationshipFact.Activated.class,
                        "relationship.concluded", RelationshipFact.Concluded.class));
    }

    @Bean
    public static ReceivedTypes fromSession() {
        return new ReceivedTypes(
                "session",
                Map.of(
                        "session.held", SessionFact.Held.class,
                        "session.reflection-recorded", SessionFact.ReflectionRecorded.class,
                        "session.reflection-widened", SessionFact.ReflectionWidened.class));
    }
}
