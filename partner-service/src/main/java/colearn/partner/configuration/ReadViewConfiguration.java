package colearn.partner.configuration;

import colearn.partner.views.agreement.AgreementRows;
import colearn.partner.views.agreement.AgreementView;
import colearn.partner.views.coach.CoachLoadRows;
import colearn.partner.views.coach.CoachLoadView;
import colearn.partner.views.cohort.CohortRows;
import colearn.partner.views.cohort.CohortView;
import colearn.partner.views.directory.DirectoryRows;
import colearn.partner.views.directory.DirectoryView;
import colearn.partner.views.person.PersonRows;
import colearn.partner.views.person.PersonView;
import colearn.partner.views.relationship.RelationshipRows;
import colearn.partner.views.relationship.RelationshipView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The read views. */
@Configuration(proxyBeanMethods = false)
public class ReadViewConfiguration {

    @Bean
    DirectoryView directoryView() {
        return new DirectoryView();
    }

    @Bean
    DirectoryRows directoryRows(JsonMapper json) {
        return new DirectoryRows(json);
    }

    @Bean
    AgreementView agreementView() {
        return new AgreementView();
    }

    @Bean
    AgreementRows agreementRows(JsonMapper json) {
        return new AgreementRows(json);
    }

    @Bean
    PersonView personView() {
        return new PersonView();
    }

    @Bean
    PersonRows personRows(JsonMapper json) {
        return new PersonRows(json);
    }

    @Bean
    CoachLoadView coachLoadView() {
        return new CoachLoadView();
    }

    @Bean
    CoachLoadRows coachLoadRows(JsonMapper json) {
        return new CoachLoadRows(json);
    }

    @Bean
    CohortView cohortView() {
        return new CohortView();
    }

    @Bean
    CohortRows cohortRows(JsonMapper json) {
        return new CohortRows(json);
    }

    @Bean
    RelationshipView relationshipView() {
        return new RelationshipView();
    }

    @Bean
    RelationshipRows relationshipRows(JsonMapper json) {
        return new RelationshipRows(json);
    }
}
