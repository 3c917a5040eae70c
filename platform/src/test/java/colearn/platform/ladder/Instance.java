package colearn.platform.ladder;

import colearn.platform.axon.AxonConfiguration;
import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Commands;
import colearn.platform.database.DatabaseConfiguration;
import colearn.platform.database.DatabaseSettings;
import colearn.platform.database.ServiceSettings;
import colearn.platform.eventlog.EventLogConfiguration;
import colearn.platform.eventlog.LogReader;
import colearn.platform.eventlog.ReceivedTypes;
import colearn.platform.faults.Between;
import colearn.platform.identity.Caller;
import colearn.platform.identity.Role;
import colearn.platform.json.Json;
import colearn.platform.reactions.Reaction;
import colearn.platform.reactions.ReactionConfiguration;
import colearn.platform.reviews.ReviewConfiguration;
import colearn.platform.timers.Chore;
import colearn.platform.timers.Hearing;
import colearn.platform.timers.Timer;
import colearn.platform.timers.TimerConfiguration;
import colearn.platform.timers.TimerSettings;
import colearn.platform.views.Budget;
import colearn.platform.views.View;
import colearn.platform.views.ViewConfiguration;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** One running instance of a service of ladders, without HTTP and Kafka; several may work on one database. */
public final class Instance implements AutoCloseable {
    public static final Caller SOMEBODY = new Caller(
            UUID.fromString("0198c0de-0000-7000-8000-000000000001"), Set.of(Role.PROGRAM_MANAGER), null, "test", null);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** @param parts what it runs; its clock; its aggregate of ladders and what it reads of others, where it is of another release */
    public Instance(TestDatabase database, Object... parts) {
        this(database.settings(), parts);
    }

    /** On the database of another process. */
    public Instance(DatabaseSettings database, Object... parts) {
        context.registerBean(DatabaseSettings.class, () -> database);
        context.registerBean(ServiceSettings.class, () -> TestDatabase.SERVICE);
        context.registerBean(
                Clock.class,
                () -> Arrays.stream(parts)
                        .filter(Clock.class::isInstance)
                        .map(Clock.class::cast)
                        .findFirst()
                        .orElseGet(Clock::systemUTC));
        context.registerBean(
                TimerSettings.class, () -> new TimerSettings(Duration.ofMillis(50), Duration.ofMillis(100)));
        context.registerBean(JsonMapper.class, () -> Json.stored());
        var release = Stream.of(parts)
                .filter(Aggregate.class::isInstance)
                .map(Aggregate.class::cast)
                .findFirst()
                .orElse(LadderDecider.LADDER);
        context.registerBean("ladder", Aggregate.class, () -> release);
        context.registerBean(
                ReceivedTypes.class,
                () -> Stream.of(parts)
                        .filter(ReceivedTypes.class::isInstance)
                        .map(ReceivedTypes.class::cast)
                        .findFirst()
                        .orElseGet(() -> new ReceivedTypes("session", Map.of("bell.rung", BellRung.class))));
        for (Object bean : parts) {
            switch (bean) {
                case View<?> view -> context.registerBean(view.name(), View.class, () -> view);
                case Between between -> context.registerBean(Between.class, () -> between);
                case Budget budget -> context.registerBean(Budget.class, () -> budget);
                case Reaction reaction -> context.registerBean(reaction.name(), Reaction.class, () -> reaction);
                case Aggregate<?, ?, ?> another -> {}
                case Timer timer -> context.registerBean(timer.name(), Timer.class, () -> timer);
                case Chore chore -> context.registerBean(chore.name(), Chore.class, () -> chore);
                case Hearing hearing -> context.registerBean(Hearing.class, () -> hearing);
                case Clock clock -> {}
                case ReceivedTypes types -> {}
                default -> throw new IllegalArgumentException("no part of an instance: " + bean);
            }
        }
        context.register(
                DatabaseConfiguration.Connections.class,
                EventLogConfiguration.class,
                AxonConfiguration.class,
                ViewConfiguration.class,
                ReactionConfiguration.class,
                ReviewConfiguration.class,
                TimerConfiguration.Running.class);
        context.refresh();
        context.start();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** The loader's connections, or those of queries. */
    public DataSource connections(String purpose) {
        return context.getBean(purpose + "Connections", DataSource.class);
    }

    public Commands commands() {
        return get(Commands.class);
    }

    public LogReader log() {
        return get(LogReader.class);
    }

    public colearn.platform.commands.Outcome send(UUID ladder, LadderCommand command) {
        return commands().perform(Commands.Order.of(LadderDecider.LADDER, ladder, SOMEBODY, reads -> command));
    }

    @Override
    public void close() {
        context.close();
    }

    /** What this service reads of another's bell. */
    public record BellRung(int times) {}
}
