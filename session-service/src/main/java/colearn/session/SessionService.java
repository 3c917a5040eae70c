package colearn.session;

import colearn.platform.PlatformConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Starts the session service. */
@SpringBootApplication
@Import(PlatformConfiguration.class)
public class SessionService {
    public static void main(String[] arguments) {
        SpringApplication.run(SessionService.class, arguments);
    }
}
