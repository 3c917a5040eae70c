package colearn.platform;

import colearn.platform.axon.AxonConfiguration;
import colearn.platform.database.DatabaseConfiguration;
import colearn.platform.eventlog.EventLogConfiguration;
import colearn.platform.http.HttpConfiguration;
import colearn.platform.identity.IdentityConfiguration;
import colearn.platform.json.JsonConfiguration;
import colearn.platform.kafka.KafkaConfiguration;
import colearn.platform.operations.HealthConfiguration;
import colearn.platform.operations.OpenApiConfiguration;
import colearn.platform.operations.ProductionConfiguration;
import colearn.platform.operations.ViewOperationsConfiguration;
import colearn.platform.problem.ProblemConfiguration;
import colearn.platform.reactions.ReactionConfiguration;
import colearn.platform.reviews.ReviewConfiguration;
import colearn.platform.reviews.ReviewEndpoints;
import colearn.platform.secrets.SecretsConfiguration;
import colearn.platform.time.TimeConfiguration;
import colearn.platform.timers.TimerConfiguration;
import colearn.platform.trace.otel.TraceConfiguration;
import colearn.platform.views.ViewConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything that a service takes from the platform; a service imports this one class, and scans no package of the platform's. */
@Configuration(proxyBeanMethods = false)
@Import({
    AxonConfiguration.class,
    DatabaseConfiguration.class,
    EventLogConfiguration.class,
    HealthConfiguration.class,
    HttpConfiguration.class,
    IdentityConfiguration.class,
    JsonConfiguration.class,
    KafkaConfiguration.class,
    OpenApiConfiguration.class,
    ProblemConfiguration.class,
    ProductionConfiguration.class,
    ReactionConfiguration.class,
    ReviewConfiguration.class,
    ReviewEndpoints.class,
    SecretsConfiguration.class,
    TimeConfiguration.class,
    TimerConfiguration.class,
    TraceConfiguration.class,
    ViewConfiguration.class,
    ViewOperationsConfiguration.class,
})
public class PlatformConfiguration {}
