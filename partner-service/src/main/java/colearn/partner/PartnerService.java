package colearn.partner;

import colearn.platform.PlatformConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Starts the partner service. */
@SpringBootApplication
@Import(PlatformConfiguration.class)
public class PartnerService {
    public static void main(String[] arguments) {
        SpringApplication.run(PartnerService.class, arguments);
    }
}
