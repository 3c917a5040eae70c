package colearn.insight;

import colearn.platform.PlatformConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Starts the insight service. */
@SpringBootApplication
@Import(PlatformConfiguration.class)
public class InsightService {
    public static void main(String[] arguments) {
        SpringApplication.run(InsightService.class, arguments);
    }
}
