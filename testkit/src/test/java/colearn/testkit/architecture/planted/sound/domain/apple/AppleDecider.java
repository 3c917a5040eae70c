package colearn.testkit.architecture.planted.sound.domain.apple;

import colearn.platform.decider.Decider;
import colearn.platform.decider.Decision;
import colearn.platform.secrets.SealedText;
import colearn.testkit.architecture.planted.sound.domain.Colour;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Decides with what it is given. */
public final class AppleDecider implements Decider<AppleCommand, List<Colour>, AppleEvent> {
    @Override
    public List<Colour> initial() {
        return List.of();
    }

    @Override
    public Decision<AppleEvent> decide(AppleCommand command, List<Colour> state, Instant now) {
        return switch (command) {
            case AppleCommand.Pick pick ->
                isTooLate(pick, now)
                        ? Decision.accepted()
                        : Decision.accepted(new AppleEvent.Picked(
                                pick.picker(), Colour.RED, new SealedText(pick.picker(), ""), new byte[0][0]));
        };
    }

    private static boolean isTooLate(AppleCommand.Pick pick, Instant now) {
        return pick.at().isAfter(now.plus(Duration.ofDays(1)));
    }

    @Override
    public List<Colour> evolve(List<Colour> state, AppleEvent event) {
        return switch (event) {
            case AppleEvent.Picked picked ->
                Stream.concat(state.stream(), Stream.of(picked.colour())).toList();
        };
    }
}
