package colearn.insight;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the insight service. */
@SpringBootApplication
public class InsightService {
    public static void main(String[] arguments) {
        SpringApplication.run(InsightService.class, arguments);
    }
}
