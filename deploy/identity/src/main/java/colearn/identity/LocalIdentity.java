package colearn.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the identity provider of the local stack. Never part of a production image. */
@SpringBootApplication
public class LocalIdentity {
    public static void main(String[] arguments) {
        SpringApplication.run(LocalIdentity.class, arguments);
    }
}
