package colearn.platform.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;

/** Gives every service the same settings, below everything that it, its environment or its command line says. */
public final class PlatformDefaults implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("local | test"))) {
            add(environment, "colearn-platform-local.yaml");
        }
        add(environment, "colearn-platform.yaml");
    }

    private static void add(ConfigurableEnvironment environment, String file) {
        try {
            new YamlPropertySourceLoader()
                    .load(file, new ClassPathResource(file))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException("the platform's defaults are not readable: " + file, e);
        }
    }

    /** After the service's own files, which name the profiles. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
