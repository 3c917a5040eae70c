package colearn.local.supervisor;

import colearn.local.Refusal;
import colearn.local.parts.Part;
import colearn.local.parts.Parts;
import colearn.local.state.Checkout;
import colearn.local.state.Ports;
import colearn.local.state.ProcessMark;
import colearn.local.state.RunningStack;
import colearn.local.state.RunningStack.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;

/** Starts the parts in order, keeps them running, writes down who runs, and ends them in the opposite order. */
public final class Supervisor {
    private final Checkout checkout;
    private final Ports ports;
    private final Progress progress;
    private final List<Keeper> ground = new CopyOnWriteArrayList<>();
    private final List<Keeper> services = new CopyOnWriteArrayList<>();
    private volatile Phase phase = Phase.STARTING;

    public Supervisor(Checkout checkout, Ports ports, Progress progress) {
        this.checkout = checkout;
        this.ports = ports;
        this.progress = progress;
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @throws Refusal when a part does not start; call {@link #endAll} then too
     */
    public void startAll(Parts parts) throws InterruptedException {
        start(parts.ground(), ground);
        start(parts.services(), services);
    }

    /** Tells the other commands that the stack is complete. */
    public void isUp() {
        phase = Phase.UP;
        record();
    }

    /** Ends the services, then what they stand on; what is ended already stays so. */
    public void endAll() {
        phase = Phase.ENDING;
        progress.say("ending");
        endTogether(services);
        endTogether(ground.reversed()); // Kafka and the identity provider need nothing of each other
        Children.endAll();
        progress.say("ended; the data stays");
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the failure is all that matters
    private void start(List<Part> parts, List<Keeper> keepers) throws InterruptedException {
        parts.forEach(part -> keepers.add(new Keeper(part, progress, this::record)));
        record();
        CompletableFuture<?>[] ready = keepers.stream().map(Keeper::begin).toArray(CompletableFuture<?>[]::new);
        CompletableFuture<Object> firstFailure = new CompletableFuture<>();
        for (CompletableFuture<?> each : ready) {
            each.whenComplete((nothing, failure) -> {
                if (failure != null) {
                    firstFailure.completeExceptionally(failure);
                }
            });
        }
        try {
            // One part that fails is enough: nobody waits for the others then.
            CompletableFuture.anyOf(CompletableFuture.allOf(ready), firstFailure)
                    .get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new Refusal(String.valueOf(cause.getMessage()), cause);
        }
    }

    private static void endTogether(List<Keeper> keepers) {
        List<Thread> ends = keepers.stream()
                .map(keeper -> Thread.ofPlatform().start(keeper::end))
                .toList();
        for (Thread end : ends) {
            try {
                end.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized void record() {
        List<RunningStack.PartStatus> parts = new ArrayList<>();
        ground.forEach(keeper -> parts.add(keeper.status()));
        services.forEach(keeper -> parts.add(keeper.status()));
        try {
            new RunningStack(phase, ports.offset(), ProcessMark.of(ProcessHandle.current()), parts).write(checkout);
        } catch (IOException e) {
            if (phase == Phase.STARTING) {
                throw new UncheckedIOException(e);
            }
            progress.say("cannot write down who runs: " + e.getMessage());
        }
    }
}
