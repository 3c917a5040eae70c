package colearn.partner.configuration;

import colearn.partner.domain.Institute;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who runs the program. */
@Configuration(proxyBeanMethods = false)
public class InstituteConfiguration {

    @Bean
    Institute institute(@Value("${colearn.institute.id}") UUID id, @Value("${colearn.institute.zone}") ZoneId zone) {
        return new Institute(id, zone);
    }
}
