package colearn.insight.configuration;

import colearn.insight.views.matrix.MatrixView;
import colearn.insight.views.partner.PartnerView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The read views. */
@Configuration(proxyBeanMethods = false)
public class ReadViewConfiguration {

    @Bean
    MatrixView matrixView() {
        return new MatrixView();
    }

    @Bean
    PartnerView partnerView() {
        return new PartnerView();
    }
}
