package colearn.partner.configuration;

import colearn.partner.domain.agreement.Agreement;
import colearn.partner.domain.agreement.AgreementCommand;
import colearn.partner.domain.agreement.AgreementDecider;
import colearn.partner.domain.agreement.AgreementEvent;
import colearn.partner.domain.coach.Coach;
import colearn.partner.domain.coach.CoachCommand;
import colearn.partner.domain.coach.CoachDecider;
import colearn.partner.domain.coach.CoachEvent;
import colearn.partner.domain.cohort.Cohort;
import colearn.partner.domain.cohort.CohortCommand;
import colearn.partner.domain.cohort.CohortDecider;
import colearn.partner.domain.cohort.CohortEvent;
import colearn.partner.domain.partner.Partner;
import colearn.partner.domain.partner.PartnerCommand;
import colearn.partner.domain.partner.PartnerDecider;
import colearn.partner.domain.partner.PartnerEvent;
import colearn.partner.domain.person.Person;
import colearn.partner.domain.person.PersonCommand;
import colearn.partner.domain.person.PersonDecider;
import colearn.partner.domain.person.PersonEvent;
import colearn.partner.domain.relationship.Relationship;
import colearn.partner.domain.relationship.RelationshipCommand;
import colearn.partner.domain.relationship.RelationshipDecider;
import colearn.partner.domain.relationship.RelationshipEvent;
import colearn.partner.published.PartnerServicePublication;
import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Correctable;
import colearn.platform.published.Publication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service decides, and what it tells the others of it. */
@Configuration(proxyBeanMethods = false)
public class DomainConfiguration {

    @Bean
    public static Aggregate<PartnerCommand, Partner, PartnerEvent> partners() {
        return new Aggregate<>("partner", PartnerCommand.class, PartnerEvent.class, new PartnerDecider())
                .correcting(Correctable.nothing()
                        .and(PartnerEvent.Registered.class, "name", "aliases", "industries", "zone")
                        .and(PartnerEvent.Renamed.class, "name")
                        .and(PartnerEvent.Assessed.class, "criterion", "evidence")
                        .and(PartnerEvent.Declined.class, "why")
                        .and(PartnerEvent.Admitted.class)
                        .and(PartnerEvent.Paused.class, "why")
                        .and(PartnerEvent.Resumed.class));
    }

    @Bean
    public static Aggregate<AgreementCommand, Agreement, AgreementEvent> agreements() {
        return new Aggregate<>("agreement", AgreementCommand.class, AgreementEvent.class, new AgreementDecider())
                .correcting(Correctable.nothing()
                        .and(
                                AgreementEvent.Drafted.class,
                                "groundRules",
                                "fee",
                                "from",
                                "to",
                                "zone",
                                "defaultAudience",
                                "defaultAttribution")
                        .until(AgreementEvent.Drafted.class, AgreementEvent.Signed.class)
                        .and(AgreementEvent.Proposed.class)
                        .and(
                                AgreementEvent.TermsChanged.class,
                                "from",
                                "groundRules",
                                "fee",
                                "defaultAudience",
                                "defaultAttribution")
                        .and(AgreementEvent.Renewed.class, "to")
                        .and(AgreementEvent.Terminated.class, "why"));
    }

    @Bean
    public static Aggregate<PersonCommand, Person, PersonEvent> persons() {
        return new Aggregate<>("person", PersonCommand.class, PersonEvent.class, new PersonDecider())
                .correcting(Correctable.nothing()
                        .and(PersonEvent.Registered.class, "name", "email", "zone")
                        .and(PersonEvent.RoleAssigned.class, "from", "to")
                        .and(PersonEvent.RoleEnded.class, "on"));
    }

    @Bean
    public static Aggregate<CoachCommand, Coach, CoachEvent> coaches() {
        return new Aggregate<>("coach", CoachCommand.class, CoachEvent.class, new CoachDecider())
                .correcting(Correctable.nothing()
                        .and(CoachEvent.Registered.class, "skills", "industries", "languages", "capacity")
                        .and(CoachEvent.CapacityChanged.class, "capacity")
                        .and(CoachEvent.Assigned.class)
                        .and(CoachEvent.AssignmentEnded.class)
                        .and(CoachEvent.BecameUnavailable.class)
                        .and(CoachEvent.Returned.class)
                        .and(CoachEvent.Left.class));
    }

    @Bean
    public static Aggregate<RelationshipCommand, Relationship, RelationshipEvent> relationships() {
        return new Aggregate<>(
                        "relationship", RelationshipCommand.class, RelationshipEvent.class, new RelationshipDecider())
                .correcting(Correctable.nothing()
                        .and(RelationshipEvent.Proposed.class, "purpose", "project")
                        .and(RelationshipEvent.SideMemberJoined.class, "from")
                        .and(RelationshipEvent.SideMemberLeft.class, "from")
                        .and(RelationshipEvent.Activated.class)
                        .and(RelationshipEvent.Concluded.class));
    }

    @Bean
    public static Aggregate<CohortCommand, Cohort, CohortEvent> cohorts() {
        return new Aggregate<>("cohort", CohortCommand.class, CohortEvent.class, new CohortDecider())
                .correcting(Correctable.nothing()
                        .and(CohortEvent.Drafted.class, "program", "from", "to", "seats")
                        .and(CohortEvent.Opened.class)
                        .and(CohortEvent.Started.class)
                        .and(CohortEvent.PartnerEnrolled.class)
                        .and(CohortEvent.PartnerWaitlisted.class)
                        .and(CohortEvent.PartnerWithdrawn.class)
                        .and(CohortEvent.Closed.class));
    }

    @Bean
    Publication publication() {
        return new PartnerServicePublication();
    }
}
