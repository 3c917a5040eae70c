package colearn.platform.ladder;

import static colearn.platform.decider.Decision.accepted;
import static colearn.platform.decider.Decision.rejected;

import colearn.platform.commands.Aggregate;
import colearn.platform.decider.Claim;
import colearn.platform.decider.Decider;
import colearn.platform.decider.Decision;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The ladder's rules: names are unique, and one climbs only what stands. */
public final class LadderDecider implements Decider<LadderCommand, Ladder, LadderEvent> {
    public static final Aggregate<LadderCommand, Ladder, LadderEvent> LADDER =
            new Aggregate<>("ladder", LadderCommand.class, LadderEvent.class, new LadderDecider());

    @Override
    public Ladder initial() {
        return new Ladder.Nowhere();
    }

    @Override
    public Decision<LadderEvent> decide(LadderCommand command, Ladder state, Instant now) {
        return switch (state) {
            case Ladder.Nowhere nowhere ->
                command instanceof LadderCommand.PutUp up
                        ? Decision.<LadderEvent>accepted(new LadderEvent.PutUp(up.name(), up.wall()))
                                .claiming(name(up.name()))
                        : rejected(new LadderRejection.NoLadder());
            case Ladder.Standing standing ->
                switch (command) {
                    case LadderCommand.PutUp up -> rejected(new LadderRejection.StandsAlready());
                    case LadderCommand.Climb climb ->
                        climb.allowed()
                                ? accepted(new LadderEvent.Climbed(climb.rungs()))
                                : rejected(new LadderRejection.NotAllowed());
                    case LadderCommand.Rename rename ->
                        Decision.<LadderEvent>accepted(new LadderEvent.Renamed(rename.name()))
                                .claiming(name(rename.name()))
                                .releasing(name(standing.name()));
                    case LadderCommand.Stay stay -> accepted();
                };
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

    @Override
    public Map<String, UUID> parents(Ladder state) {
        return state instanceof Ladder.Standing standing ? Map.of("wall", standing.wall()) : Map.of();
    }
}
