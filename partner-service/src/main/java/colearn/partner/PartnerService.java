package colearn.partner;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the partner service. */
@SpringBootApplication
public class PartnerService {
    public static void main(String[] arguments) {
        SpringApplication.run(PartnerService.class, arguments);
    }
}
