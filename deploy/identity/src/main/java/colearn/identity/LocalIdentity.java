package colearn.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the identity provider of the local stack. Never part of a production image. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LocalIdentity {
    public static void main(String[] arguments) {
        SpringApplication.run(LocalIdentity.class, arguments);
    }
}
