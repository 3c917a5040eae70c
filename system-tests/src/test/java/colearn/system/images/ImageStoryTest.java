package colearn.system.images;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.local.api.Tokens.Role;
import colearn.local.state.Service;
import colearn.system.tale.Pair;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is shipped does the work of the program: a read-only file system, no rights, nobody's user. */
@Tag("images")
class ImageStoryTest {
    @Test
    void bothSidesOfARelationshipLearnInServicesThatMayDoNothingElse() {
        try (var stack = new ImageStack()) {
            var pair = Pair.begin(stack, "the images");
            var session = pair.session(pair.struggle());
            pair.nurseLearned(session, "The cart is filled before the night shift ends.", "PROGRAM");
            var last = pair.coachLearned(session, "A question opens more than an answer.", "PROGRAM");

            var row = stack.at(Service.INSIGHT, Role.PROGRAM_MANAGER)
                    .after(last)
                    .eventually("/matrix/" + pair.id(), it -> it.expect(200));

            assertThat(row.text("/balance")).isEqualTo("BALANCED");
            for (var service : Service.values()) {
                assertThat(stack.container(service).getLogs()).doesNotContain("Read-only file system");
            }
        }
    }
}
