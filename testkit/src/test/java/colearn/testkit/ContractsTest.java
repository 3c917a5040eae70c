package colearn.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.platform.eventlog.ReceivedTypes;
import colearn.platform.json.Json;
import colearn.platform.published.Publication.PublicEvent;
import colearn.platform.secrets.SealedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Against the contracts of an orchard. */
class ContractsTest {
    private static final Contract PICKED = Contract.of("orchard", "apple.picked", 1);
    private static final UUID PICKER = UUID.fromString("0190c0de-0000-7000-8000-000000000001");

    /** The producer's. */
    record Picked(UUID picker, BigDecimal weight, Place place, List<Mark> marks) {
        record Place(int row, String tree) {}

        record Mark(String name, int depth) {}

        static PublicEvent sample(String tree) {
            var data = new Picked(PICKER, new BigDecimal("0.10"), new Place(3, tree), List.of(new Mark("sun", 1)));
            return new PublicEvent("apple.picked", 1, data);
        }
    }

    record Dropped(String by) {}

    record Spoiled(SealedText why) {}

    private static final PublicEvent SPOILED = new PublicEvent(
            "apple.spoiled",
            1,
            new Spoiled(new SealedText(UUID.fromString("0190c0de-0000-7000-8000-000000000006"), "c2VhbGVk")));
    private static final PublicEvent DROPPED = new PublicEvent("apple.dropped", 1, new Dropped("wind"));

    /** A consumer's. */
    record Heard(Where place, Optional<List<Scar>> marks) {
        record Where(@Nullable String tree) {}

        record Scar(@Nullable Integer depth) {}
    }

    record Misheard(UUID picker, List<Scar> marks, @Nullable String weigth) {
        record Scar(@Nullable Integer deep) {}
    }

    record Demanding(UUID picker, String owner) {}

    @Test
    void whatIsPublishedIsTheSample() {
        assertThat(Outcomes.failures(Contracts.publishedBy("orchard", List.of(Picked.sample("old"), DROPPED, SPOILED))))
                .isEmpty();
    }

    @Test
    void anotherValueThanTheSamplesIsNamed() {
        assertThat(Outcomes.failures(Contracts.publishedBy("orchard", List.of(Picked.sample("new"), DROPPED, SPOILED))))
                .singleElement()
                .asString()
                .contains("apple.picked v1", "\"new\"");
    }

    @Test
    void aContractThatNobodyPublishesIsNamed() {
        assertThat(Outcomes.failures(Contracts.publishedBy("orchard", List.of(DROPPED, SPOILED))))
                .singleElement()
                .asString()
                .contains("contracts/orchard/apple-picked.v1");
    }

    @Test
    void anEventWithoutAContractSaysWhatIsMissing() {
        var rotten = new PublicEvent("apple.rotten", 1, new Dropped("worm"));
        assertThat(Outcomes.failures(
                        Contracts.publishedBy("orchard", List.of(Picked.sample("old"), DROPPED, SPOILED, rotten))))
                .singleElement()
                .asString()
                .contains("contracts/orchard/apple-rotten.v1.sample.json", "needs a schema and a sample");
    }

    @ParameterizedTest
    @CsvSource({
        "/picker, 'no uuid', uuid",
        "/weight, 'heavy', number",
        "/place/depth, 'undeclared', depth",
        "/marks/0/colour, 'undeclared', colour",
        "/owner, 'undeclared', owner"
    })
    void dataThatDoesNotFitIsRefused(String pointer, String value, String because) {
        assertThatCode(() -> PICKED.fits(PICKED.sample())).doesNotThrowAnyException();
        var data = PICKED.sample();
        var cut = pointer.lastIndexOf('/');
        ((ObjectNode) at(data, pointer.substring(0, cut))).put(pointer.substring(cut + 1), value);
        assertThatThrownBy(() -> PICKED.fits(data))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(because);
    }

    @Test
    void aMissingFieldIsRefused() {
        var data = (ObjectNode) PICKED.sample();
        data.remove("place");
        assertThatThrownBy(() -> PICKED.fits(data)).hasMessageContaining("place");
    }

    @Test
    void aConsumerReadsWhatItNeedsAndIgnoresWhatIsAddedAtEveryLevel() {
        var heard = PICKED.readBy(Heard.class);
        assertThat(heard.place().tree()).isEqualTo("old");
        assertThat(heard.marks().orElseThrow()).containsExactly(new Heard.Scar(1));
    }

    @Test
    void aConsumerThatAsksForWhatIsNotDeclaredIsNamed() {
        assertThatThrownBy(() -> PICKED.readBy(Misheard.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/marks/0/deep")
                .hasMessageContaining("/weigth")
                .hasMessageContaining("Misheard");
    }

    @Test
    void allTypesOfAConsumerAreTried() {
        var good = new ReceivedTypes("orchard", Map.of("apple.picked", Heard.class, "apple.dropped", Dropped.class));
        assertThat(Outcomes.failures(Contracts.readBy(good))).isEmpty();

        var bad = new ReceivedTypes("orchard", Map.of("apple.picked", Demanding.class, "apple.rotten", Dropped.class));
        assertThat(Outcomes.failures(Contracts.readBy(bad)))
                .hasSize(2)
                .anySatisfy(it -> assertThat(it).contains("/owner"))
                .anySatisfy(it -> assertThat(it).contains("apple-rotten.v1"));
        assertThat(Outcomes.failures(Contracts.readBy(bad, "apple.rotten"))).hasSize(1);
        assertThat(Outcomes.failures(Contracts.readBy(good, "apple.dropped")))
                .singleElement()
                .asString()
                .contains("it is published now");
    }

    private static JsonNode at(JsonNode data, String pointer) {
        return pointer.isEmpty() ? data : data.at(pointer);
    }

    @Test
    void samplesAreReadAsTheyAre() {
        assertThat(PICKED.sample())
                .isEqualTo(Json.stored().readTree(PICKED.sample().toString()));
        assertThat(PICKED.sample()).isNotSameAs(PICKED.sample());
    }
}
