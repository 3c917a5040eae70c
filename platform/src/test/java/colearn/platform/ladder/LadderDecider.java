package colearn.platform.ladder;

import static colearn.platform.decider.Decision.accepted;
import static colearn.platform.decider.Decision.rejected;

import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Correctable;
import colearn.platform.decider.Claim;
import colearn.platform.decider.CorrectableDecider;
import colearn.platform.decider.Decision;
import colearn.platform.decider.Moments;
import colearn.platform.decider.Rejection;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The ladder's rules: names are unique, and one climbs only what stands. */
public final class LadderDecider implements CorrectableDecider<LadderCommand, Ladder, LadderEvent> {
    public static final Aggregate<LadderCommand, Ladder, LadderEvent> LADDER = new Aggregate<>(
                    "ladder", LadderCommand.class, LadderEvent.class, new LadderDecider())
            .correcting(
                    Correctable.nothing().and(LadderEvent.PutUp.class, "name").and(LadderEvent.Climbed.class, "rungs"));

    @Override
    public Ladder initial() {
        return new Ladder.Nowhere();
    }

    @Override
    public Decision<LadderEvent> decide(LadderCommand command, Ladder state, Instant now) {
        return switch (command) {
            case LadderCommand.PutUp up -> offer(state, new LadderEvent.PutUp(up.name(), up.wall()), now);
            case LadderCommand.Climb climb ->
                climb.allowed() || state instanceof Ladder.Nowhere
                        ? offer(state, new LadderEvent.Climbed(climb.rungs()), now)
                        : rejected(new LadderRejection.NotAllowed());
            case LadderCommand.Rename rename -> offer(state, new LadderEvent.Renamed(rename.name()), now);
            case LadderCommand.Stay stay ->
                state instanceof Ladder.Nowhere ? rejected(new LadderRejection.NoLadder()) : accepted();
        };
    }

    public static Claim name(String name) {
        return new Claim.Key("ladder-name", name);
    }

    @Override
    public Ladder evolve(Ladder state, LadderEvent event) {
        return switch (event) {
            case LadderEvent.PutUp up -> new Ladder.Standing(up.name(), up.wall(), 0);
            case LadderEvent.Climbed climbed -> {
                var standing = (Ladder.Standing) state;
                yield new Ladder.Standing(standing.name(), standing.wall(), standing.height() + climbed.rungs());
            }
            case LadderEvent.Renamed renamed -> {
                var standing = (Ladder.Standing) state;
                yield new Ladder.Standing(renamed.name(), standing.wall(), standing.height());
            }
        };
    }

    /** One climbs and names what stands, and never higher than a million rungs. */
    @Override
    public Optional<Rejection> admissible(Ladder state, LadderEvent event, Moments moments) {
        return switch (event) {
            case LadderEvent.PutUp up ->
                state instanceof Ladder.Nowhere ? none() : of(new LadderRejection.StandsAlready());
            case LadderEvent.Climbed climbed ->
                switch (state) {
                    case Ladder.Nowhere nowhere -> of(new LadderRejection.NoLadder());
                    case Ladder.Standing standing ->
                        standing.height() + climbed.rungs() > 1_000_000 ? of(new LadderRejection.TooHigh()) : none();
                };
            case LadderEvent.Renamed renamed ->
                state instanceof Ladder.Nowhere ? of(new LadderRejection.NoLadder()) : none();
        };
    }

    private static Optional<Rejection> none() {
        return Optional.empty();
    }

    private static Optional<Rejection> of(Rejection reason) {
        return Optional.of(reason);
    }

    @Override
    public Set<Claim> claims(Ladder state) {
        return state instanceof Ladder.Standing standing ? Set.of(name(standing.name())) : Set.of();
    }

    @Override
    public Map<String, UUID> parents(Ladder state) {
        return state instanceof Ladder.Standing standing ? Map.of("wall", standing.wall()) : Map.of();
    }
}
