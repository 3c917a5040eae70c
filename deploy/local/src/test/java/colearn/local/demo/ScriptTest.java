package colearn.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The story tells what the source's matrix has, and makes sense in itself. */
class ScriptTest {
    private final Script script = Script.read();

    @Test
    void hasARowForEachLevelAndOneMore() {
        assertThat(script.relationships().values())
                .extracting(Script.Relationship::level)
                .containsExactlyInAnyOrder("INDIVIDUAL", "PROJECT", "CROSS_INDUSTRY", "MISSION", "INDIVIDUAL");
    }

    @Test
    void inOneRelationshipOneSideIsSilentAndInNoOther() {
        List<String> silent = script.relationships().entrySet().stream()
                .filter(each -> sidesThatSpoke(each.getValue()).size() < 2)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(silent).containsExactly("ward");
    }

    @Test
    void whoSpeaksIsAMemberAndWhoLearnedIsAPartyOfThatSide() {
        for (Script.Relationship relationship : script.relationships().values()) {
            for (Script.Reflection reflection : relationship.reflections()) {
                Script.Side side = relationship.sideA().members().contains(reflection.by())
                        ? relationship.sideA()
                        : relationship.sideB();
                assertThat(side.members()).contains(reflection.by());
                assertThat(keys(side)).contains(reflection.learner());
            }
        }
    }

    private static Set<String> sidesThatSpoke(Script.Relationship relationship) {
        return relationship.reflections().stream()
                .map(each -> relationship.sideA().members().contains(each.by()) ? "A" : "B")
                .collect(Collectors.toSet());
    }

    private static Set<String> keys(Script.Side side) {
        return side.parties().stream()
                .map(party -> Objects.requireNonNullElse(
                        party.key(),
                        Objects.requireNonNullElse(
                                party.person(), Objects.requireNonNullElse(party.partner(), "institute"))))
                .collect(Collectors.toSet());
    }
}
