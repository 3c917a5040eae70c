package colearn.platform.database;

import java.util.function.IntConsumer;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that is told to migrate only does so before anything of it is built, and ends. */
public final class MigrationJob implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private final IntConsumer exit;
    private final String[] locations;

    public MigrationJob() {
        this(System::exit, DatabaseConfiguration.LOCATIONS);
    }

    MigrationJob(IntConsumer exit, String... locations) {
        this.exit = exit;
        this.locations = locations;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (MigrationMode.of(context.getEnvironment()) != MigrationMode.ONLY) {
            return;
        }
        var settings = Binder.get(context.getEnvironment());
        var service = settings.bind("colearn.service", ServiceSettings.class).get();
        var migrated = DatabaseConfiguration.migrate(
                settings.bind("colearn.database", DatabaseSettings.class).get(), service, locations);
        LoggerFactory.getLogger(MigrationJob.class)
                .info("the schema of {} is at {}", service.name(), migrated.version());
        exit.accept(0);
    }
}
