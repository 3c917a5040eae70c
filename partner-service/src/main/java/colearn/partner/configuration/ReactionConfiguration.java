package colearn.partner.configuration;

import colearn.partner.domain.Institute;
import colearn.partner.domain.agreement.Agreement;
import colearn.partner.domain.agreement.AgreementCommand;
import colearn.partner.domain.agreement.AgreementEvent;
import colearn.partner.domain.relationship.Relationship;
import colearn.partner.domain.relationship.RelationshipCommand;
import colearn.partner.domain.relationship.RelationshipEvent;
import colearn.partner.reactions.WhenItsLastDayIsOverThenAgreementExpires;
import colearn.partner.reactions.WhenNoSessionIsHeldThenRelationshipBecomesDormant;
import colearn.partner.reactions.WhenSessionIsHeldThenRelationshipWakes;
import colearn.platform.commands.Aggregate;
import colearn.platform.reactions.Reaction;
import colearn.platform.timers.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service does by itself. */
@Configuration(proxyBeanMethods = false)
public class ReactionConfiguration {

    @Bean
    Timer agreementExpiry(Aggregate<AgreementCommand, Agreement, AgreementEvent> agreements) {
        return new WhenItsLastDayIsOverThenAgreementExpires(agreements);
    }

    @Bean
    Timer relationshipDormancy(
            Aggregate<RelationshipCommand, Relationship, RelationshipEvent> relationships, Institute institute) {
        return new WhenNoSessionIsHeldThenRelationshipBecomesDormant(relationships, institute);
    }

    @Bean
    Reaction relationshipWakes(
            Aggregate<RelationshipCommand, Relationship, RelationshipEvent> relationships, Institute institute) {
        return new WhenSessionIsHeldThenRelationshipWakes(relationships, institute);
    }
}
