package colearn.local.supervisor;

import colearn.local.state.Checkout;
import colearn.local.state.RunningStack;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Processes of a stack whose supervisor was killed. They end by themselves a moment later, unless they hang. */
public final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Leftovers() {}

    /**
     * Waits for their end, and forces it at last.
     *
     * @return how many there were
     */
    public static int end(Checkout checkout) throws IOException, InterruptedException {
        List<ProcessHandle> left = RunningStack.recorded(checkout).stream()
                .flatMap(stack -> stack.parts().stream())
                .map(RunningStack.PartStatus::process)
                .filter(Objects::nonNull)
                .flatMap(mark -> mark.find().stream())
                .toList();
        new Ending(left.reversed(), PATIENCE).untilAllHaveEnded();
        RunningStack.forget(checkout);
        return left.size();
    }
}
