package colearn.platform.problem;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Problems for everything that can go wrong between the socket and an endpoint. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ErrorPage.class, ServerErrors.class})
public class ProblemConfiguration {

    @Bean
    ProblemWriter problemWriter(@Qualifier("http") JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    ExceptionProblems exceptionProblems() {
        return new ExceptionProblems();
    }

    @Bean
    LastResort lastResort(ExceptionProblems exceptions, ProblemWriter writer) {
        return new LastResort(exceptions, writer);
    }
}
