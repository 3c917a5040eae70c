package colearn.platform.axon;

import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Commands;
import colearn.platform.commands.Corrections;
import colearn.platform.commands.Readings;
import colearn.platform.eventlog.Appender;
import colearn.platform.eventlog.Claims;
import colearn.platform.eventlog.EventTypes;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.eventlog.Outcomes;
import colearn.platform.eventlog.StreamReader;
import colearn.platform.trace.Spans;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Sets Axon's bus and store upon the log, and subscribes each aggregate's commands: no repositories, no annotated aggregates. */
@Configuration(proxyBeanMethods = false)
public class AxonConfiguration {

    @Bean
    EventStore eventStore(Appender appender, StreamReader streams, JsonMapper json) {
        return EmbeddedEventStore.builder()
                .storageEngine(new PostgresStorageEngine(appender, streams, json))
                .build();
    }

    @Bean
    CommandBus commandBus(
            List<Aggregate<?, ?, ?>> aggregates, EventStore store, EventTypes types, LogIdentity log, Clock clock) {
        var bus = SimpleCommandBus.builder().build();
        for (var aggregate : aggregates) {
            subscribe(bus, aggregate, store, types, log, clock);
        }
        return bus;
    }

    @Bean
    Attempts attempts(
            Appender appender,
            StreamReader streams,
            Outcomes outcomes,
            LogIdentity log,
            Clock clock,
            ObjectProvider<Spans> spans,
            ObjectProvider<MeterRegistry> meters) {
        var told = new ToldCommands(
                meters.getIfAvailable(CompositeMeterRegistry::new), spans.getIfAvailable(() -> Spans.OFF));
        return new Attempts(appender, streams, outcomes, log, clock, told);
    }

    @Bean
    Commands commands(CommandBus bus, Attempts attempts, StreamReader streams, Claims claims, LogIdentity log) {
        return new DeciderCommands(bus, attempts, streams, claims, log);
    }

    @Bean
    Corrections corrections(
            Attempts attempts,
            Appender appender,
            StreamReader streams,
            EventTypes types,
            JsonMapper json,
            LogIdentity log,
            Clock clock) {
        return new DeciderCorrections(attempts, appender, streams, new Events(types, json), log, clock);
    }

    @Bean
    Readings readings(StreamReader streams, Claims claims, LogIdentity log) {
        return () -> new NotingReads(log.service(), streams, claims);
    }

    private static <C, S, E> void subscribe(
            CommandBus bus,
            Aggregate<C, S, E> aggregate,
            EventStore store,
            EventTypes types,
            LogIdentity log,
            Clock clock) {
        var handler = new DeciderHandler<>(aggregate, store, types, log, clock);
        leaves(aggregate.commands())
                .forEach(leaf -> bus.subscribe(leaf.getName(), message -> handler.handle(deciding(message))));
    }

    @SuppressWarnings("unchecked")
    private static <C, S, E> Deciding<C, S, E> deciding(CommandMessage<?> message) {
        return (Deciding<C, S, E>) Objects.requireNonNull(message.getMetaData().get(Deciding.KEY));
    }

    private static Stream<Class<?>> leaves(Class<?> sealed) {
        return sealed.isSealed()
                ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(AxonConfiguration::leaves)
                : Stream.of(sealed);
    }
}
