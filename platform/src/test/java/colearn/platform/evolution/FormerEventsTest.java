package colearn.platform.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Steps from what was stored to what is read. */
class FormerEventsTest {
    private static ObjectNode payload() {
        return new ObjectNode(JsonNodeFactory.instance);
    }

    private static StoredEvent stored(String type, int version) {
        return new StoredEvent(type, version, payload());
    }

    @Test
    void stepsFollowEachOtherUntilTheTypeIsCurrent() {
        var former = FormerEvents.none()
                .renamed("lamp.lit", 1, "lamp.turned-on", 1)
                .revised("lamp.turned-on", 1, payload -> payload.put("watts", 60))
                .revised(
                        "lamp.turned-on",
                        2,
                        payload -> payload.put("lumens", payload.get("watts").asInt() * 12));

        assertThat(former.read(stored("lamp.lit", 1)))
                .containsExactly(new StoredEvent(
                        "lamp.turned-on", 3, payload().put("watts", 60).put("lumens", 720)));
        assertThat(former.currentVersion("lamp.turned-on")).isEqualTo(3);
        assertThat(former.currentVersion("lamp.broken")).isEqualTo(1);
    }

    @Test
    void eachPartOfASplitGoesOnByItself() {
        var former = FormerEvents.none()
                .split("lamp.replaced", 1, payload -> List.of(stored("lamp.removed", 1), stored("lamp.hung", 1)))
                .revised("lamp.hung", 1, payload -> payload.put("hook", "left"));

        assertThat(former.read(stored("lamp.replaced", 1)))
                .containsExactly(
                        stored("lamp.removed", 1),
                        new StoredEvent("lamp.hung", 2, payload().put("hook", "left")));
    }

    @Test
    void whatIsStoredIsNotTouched() {
        var former = FormerEvents.none().revised("lamp.lit", 1, payload -> payload.put("watts", 60));
        var stored = stored("lamp.lit", 1);

        former.read(stored);

        assertThat(stored.payload().isEmpty()).isTrue();
    }

    @Test
    void anEventHasOneReadingAndIsNeverReadAsNothing() {
        var former = FormerEvents.none().split("lamp.lit", 1, payload -> List.of());

        assertThatThrownBy(() -> former.renamed("lamp.lit", 1, "lamp.on", 1))
                .hasMessage("lamp.lit v1 is given two readings");
        assertThatThrownBy(() -> former.read(stored("lamp.lit", 1))).hasMessage("lamp.lit v1 is read as nothing");
    }
}
