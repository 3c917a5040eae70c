package colearn.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.commands.Readings;
import colearn.platform.decider.Claim;
import colearn.platform.decider.CorrectableDecider;
import colearn.platform.decider.Decider;
import colearn.platform.decider.Moments;
import colearn.platform.eventlog.Bodies;
import colearn.platform.eventlog.EventTypes;
import colearn.platform.eventlog.EventTypes.TypeName;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.eventlog.RecordedEvent;
import colearn.platform.eventlog.RecordedEvent.Reading;
import colearn.platform.json.Json;
import colearn.platform.views.Views;
import colearn.testkit.EveryView;
import colearn.testkit.ServiceCore;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What holds after any history. */
final class Check {
    private Check() {}

    /** A history in which all was refused would show nothing. */
    static void anythingHappened(Map<String, Integer> outcomes) {
        assertThat(outcomes).containsKeys("command done", "correction done", "correction refused");
    }

    /**
     * A state is what evolving the events as they should have been gives, each of which could have happened where it stands, and an aggregate holds what
     * its state claims.
     */
    static <C, S, E> void statesAndClaimsFollow(
            ServiceCore service, Kind<C, S, E> kind, Function<UUID, List<RecordedEvent>> recorded) throws SQLException {
        var aggregate = kind.aggregate();
        var source = service.get(LogIdentity.class).service();
        var bodies = new Bodies(new EventTypes(source, List.of(aggregate), List.of()), Json.stored());
        for (var id : kind.ids()) {
            var state = aggregate.decider().initial();
            for (var event : recorded.apply(id)) {
                if (event.now().isPresent()) {
                    state = evolved(
                            aggregate.decider(),
                            state,
                            event,
                            event.now().get(),
                            as -> bodies
                                    .read(
                                            new TypeName(
                                                    source,
                                                    as.as().type(),
                                                    as.as().version()),
                                            as.as().data().toString())
                                    .stream()
                                    .map(body -> aggregate.events().cast(body.value()))
                                    .toList());
                }
            }
            var loaded = service.get(Readings.class).now().own(aggregate, id).state();
            assertThat(loaded).as("the state of %s %s", aggregate.name(), id).isEqualTo(state);
            assertThat(Held.by(service, aggregate.name(), id))
                    .as("what %s %s holds", aggregate.name(), id)
                    .containsExactlyInAnyOrderElementsOf(claims(aggregate.decider(), state));
        }
    }

    private static <S> java.util.Set<Claim> claims(Decider<?, S, ?> decider, S state) {
        return decider.claims(state);
    }

    private static <S, E> S evolved(
            Decider<?, S, E> decider, S from, RecordedEvent event, Reading reading, Function<Reading, List<E>> facts) {
        var state = from;
        for (var fact : facts.apply(reading)) {
            if (decider instanceof CorrectableDecider<?, S, E> correctable) {
                var moments = new Moments(event.recordedAt(), reading.effectiveAt());
                assertThat(correctable.admissible(state, fact, moments))
                        .as("why %s could not have happened in %s", fact, state)
                        .isEmpty();
            }
            state = decider.evolve(state, fact);
        }
        return state;
    }

    static void rebuiltRowsEqualLive(ServiceCore service) throws SQLException, InterruptedException {
        for (var view : service.get(Views.class).names()) {
            EveryView.rebuiltEqualsLive(service, view, false);
        }
    }
}
