package colearn.platform.json;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** The two mappers: whoever asks for none in particular gets the one for stored events. */
@Configuration(proxyBeanMethods = false)
public class JsonConfiguration {

    @Bean
    @Primary
    JsonMapper storedJson() {
        return Json.stored();
    }

    @Bean
    @Qualifier("http")
    JsonMapper httpJson() {
        return Json.http();
    }

    /** After Boot's own, which takes the primary mapper. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer httpJsonConverter(@Qualifier("http") JsonMapper json) {
        return builder -> builder.withJsonConverter(new JacksonJsonHttpMessageConverter(json));
    }
}
