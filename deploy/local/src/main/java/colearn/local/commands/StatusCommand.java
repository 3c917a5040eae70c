package colearn.local.commands;

import colearn.local.state.Checkout;
import colearn.local.state.ProcessMark;
import colearn.local.state.RunningStack;
import colearn.local.state.RunningStack.PartStatus;
import colearn.local.state.RunningStack.Phase;
import colearn.local.state.RunningStack.State;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Says what runs. */
@Command(
        name = "status",
        description = "Says what runs. Exit code 0: everything is ready; 3: not everything, or nothing.",
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
    private static final int NOT_READY = 3;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Optional<RunningStack> stack = RunningStack.live(Checkout.current());
        if (json) {
            Object answer = stack.isPresent() ? stack.get() : Map.of("phase", "DOWN");
            System.out.println(
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        } else if (stack.isPresent()) {
            print(stack.get());
        } else {
            System.out.println("Nothing is running here. './colearn up' starts it.");
        }
        return stack.filter(StatusCommand::isReady).isPresent() ? 0 : NOT_READY;
    }

    private static boolean isReady(RunningStack stack) {
        return stack.phase() == Phase.UP && stack.parts().stream().allMatch(part -> part.state() == State.READY);
    }

    private static void print(RunningStack stack) {
        System.out.printf("%-16s %-10s %6s %8s %9s%n", "", "", "port", "process", "restarts");
        System.out.printf(
                "%-16s %-10s %6s %8d%n",
                "supervisor", stack.phase(), "", stack.supervisor().pid());
        for (PartStatus part : stack.parts()) {
            System.out.printf(
                    "%-16s %-10s %6d %8s %9d%n",
                    part.name(), part.state(), part.port(), pid(part.process()), part.restarts());
        }
    }

    private static String pid(@Nullable ProcessMark process) {
        return process == null ? "-" : Long.toString(process.pid());
    }
}
