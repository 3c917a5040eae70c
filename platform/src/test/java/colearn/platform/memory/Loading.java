package colearn.platform.memory;

import colearn.platform.commands.Commands;
import colearn.platform.commands.Corrections;
import colearn.platform.commands.Corrections.Amend;
import colearn.platform.commands.Outcome;
import colearn.platform.eventlog.StreamId;
import colearn.platform.eventlog.StreamReader;
import colearn.platform.ladder.Instance;
import colearn.platform.ladder.Ladder;
import colearn.platform.ladder.LadderCommand;
import colearn.platform.ladder.LadderDecider;
import colearn.platform.ladder.TestDatabase;
import colearn.platform.secrets.SealedText;
import java.util.Map;
import java.util.UUID;

/** A process that does something with an aggregate of a long history: it reads it, loads it, appends, and corrects. */
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
            System.out.println(corrected(instance, ladder, ((Outcome.Done) outcome).version()));
        }
        System.exit(0);
    }

    /** The first event of all, so that all the others are asked whether they could have happened. */
    private static Outcome corrected(Instance instance, UUID ladder, long version) {
        var first = instance.get(StreamReader.class)
                .recorded(new StreamId("partner", "ladder", ladder), 0)
                .findFirst()
                .orElseThrow();
        return instance.get(Corrections.class)
                .correct(new Corrections.Order<>(
                        LadderDecider.LADDER,
                        ladder,
                        Instance.SOMEBODY,
                        null,
                        version,
                        first.id(),
                        new Amend(Map.of("name", "the first"), null),
                        new SealedText(UUID.randomUUID(), "a slip"),
                        true));
    }
}
