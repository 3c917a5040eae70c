package colearn.local.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChainsTest {
    private static final UUID PARTNER = UUID.randomUUID();
    private static final UUID[] EVENTS = {UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()};

    private final Chains decided = chains("the log", false, 1, 2, 3);

    @Test
    void theSameEventsInTheSameOrderAreNoDifference() {
        assertThat(decided.broken()).isEmpty();
        assertThat(decided.count(PARTNER)).isEqualTo(3);
        assertThat(chains("Kafka", false, 1, 2, 3).differences(decided)).isEmpty();
    }

    @Test
    void whatIsLostDoubledOrOutOfOrderIsFound() {
        assertThat(chains("Kafka", false, 1, 2).differences(decided)).hasSize(1);
        assertThat(chains("Kafka", false).differences(decided)).hasSize(1);
        assertThat(chains("Kafka", false, 1, 3).differences(decided)).hasSize(1);
        assertThat(chains("Kafka", false, 1, 2, 2, 3).broken()).isNotEmpty();
        assertThat(chains("Kafka", false, 2, 1, 3).broken()).isNotEmpty();
        assertThat(chains("Kafka", false, 1, 2, 3, 1, 2, 3).broken()).isNotEmpty();
    }

    @Test
    void anotherEventInTheSamePlaceIsFound() {
        var other = chains("Kafka", false, 1, 2);
        other.add(PARTNER, 3, UUID.randomUUID());
        assertThat(other.broken()).isEmpty();
        assertThat(other.differences(decided)).hasSize(1);
    }

    @Test
    void ofWhatWasPublishedAgainTheLastTimeCounts() {
        assertThat(chains("Kafka", true, 3, 1, 2, 3).differences(decided)).isEmpty();
        assertThat(chains("Kafka", true, 3, 1, 2, 3).broken()).isEmpty();
        assertThat(chains("Kafka", true, 1, 2, 3, 1, 2).differences(decided)).hasSize(1);
        assertThat(chains("Kafka", true, 1, 3).differences(decided)).hasSize(1);
        assertThat(chains("Kafka", true, 1, 3, 2).broken()).hasSize(1);
    }

    private static Chains chains(String place, boolean publishedAgain, int... versions) {
        var chains = publishedAgain
                ? new Chains(place, Set.of(PARTNER), chains("the log", false, 1, 2, 3))
                : new Chains(place, Set.of(PARTNER));
        for (int version : versions) {
            chains.add(PARTNER, version, EVENTS[version - 1]);
        }
        return chains;
    }
}
