package colearn.platform.memory;

import colearn.platform.commands.Commands;
import colearn.platform.ladder.Instance;
import colearn.platform.ladder.Ladder;
import colearn.platform.ladder.LadderCommand;
import colearn.platform.ladder.LadderDecider;
import colearn.platform.ladder.TestDatabase;
import java.util.UUID;

/** A process that does something with an aggregate of a long history: it reads it, loads it, and appends. */
public final class Loading {
    private Loading() {}

    /** @param arguments the database, and the ladder */
    public static void main(String[] arguments) {
        var ladder = UUID.fromString(arguments[1]);
        try (var instance = new Instance(TestDatabase.settingsAt(arguments[0]))) {
            var outcome = instance.commands()
                    .perform(Commands.Order.of(LadderDecider.LADDER, ladder, Instance.SOMEBODY, reads -> {
                        var it = (Ladder.Standing)
                                reads.own(LadderDecider.LADDER, ladder).state();
                        return new LadderCommand.Climb(it.name().length() > 1 ? 3 : 0, true);
                    }));
            System.out.println(outcome);
        }
        System.exit(0);
    }
}
