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
import colearn.platform.identity.Caller;
import colearn.platform.identity.Role;
import colearn.platform.json.Json;
import colearn.platform.reactions.Reaction;
import colearn.platform.reactions.ReactionConfiguration;
import colearn.platform.views.View;
import colearn.platform.views.ViewConfiguration;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** One running instance of a service of ladders, without HTTP and Kafka; several may work on one database. */
public final class Instance implements AutoCloseable {
    public static final Caller SOMEBODY = new Caller(
            UUID.fromString("0198c0de-0000-7000-8000-000000000001"), Set.of(Role.PROGRAM_MANAGER), null, "test", null);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** @param viewsAndReactions what it runs; and its aggregate of ladders, where it is of another release */
    public Instance(TestDatabase database, Object... viewsAndReactions) {
        context.registerBean(DatabaseSettings.class, database::settings);
        context.registerBean(ServiceSettings.class, () -> TestDatabase.SERVICE);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(JsonMapper.class, () -> Json.stored());
        var release = Stream.of(viewsAndReactions)
                .filter(Aggregate.class::isInstance)
                .map(Aggregate.class::cast)
                .findFirst()
                .orElse(LadderDecider.LADDER);
        context.registerBean("ladder", Aggregate.class, () -> release);
        context.registerBean(
                ReceivedTypes.class, () -> new ReceivedTypes("session", Map.of("bell.rung", BellRung.class)));
        for (Object bean : viewsAndReactions) {
            switch (bean) {
                case View<?> view -> context.registerBean(view.name(), View.class, () -> view);
                case Reaction reaction -> context.registerBean(reaction.name(), Reaction.class, () -> reaction);
                case Aggregate<?, ?, ?> another -> {}
                default -> throw new IllegalArgumentException("neither view nor reaction: " + bean);
            }
        }
        context.register(
                DatabaseConfiguration.Connections.class,
                EventLogConfiguration.class,
                AxonConfiguration.class,
                ViewConfiguration.class,
                ReactionConfiguration.class);
        context.refresh();
        context.start();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
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
