package colearn.insight.configuration;

import colearn.insight.views.matrix.EvidenceRows;
import colearn.insight.views.matrix.MatrixRows;
import colearn.insight.views.matrix.MatrixView;
import colearn.insight.views.partner.PartnerView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The read views. */
@Configuration(proxyBeanMethods = false)
public class ReadViewConfiguration {

    @Bean
    MatrixView matrixView() {
        return new MatrixView();
    }

    @Bean
    MatrixRows matrixRows(JsonMapper json) {
        return new MatrixRows(json);
    }

    @Bean
    EvidenceRows evidenceRows() {
        return new EvidenceRows();
    }

    @Bean
    PartnerView partnerView() {
        return new PartnerView();
    }
}
