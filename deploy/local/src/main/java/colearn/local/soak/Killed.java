package colearn.local.soak;

import colearn.local.state.RunningStack.PartStatus;
import java.util.ArrayList;
import java.util.List;

/** SIGKILL of processes that the supervisor starts again. */
public record Killed(List<String> parts) implements Trouble {
    @Override
    public String title() {
        return "kill " + String.join(" and ", parts);
    }

    @Override
    public void make(Scene scene, Ledger ledger) throws Exception {
        var before = new ArrayList<PartStatus>();
        for (var part : parts) {
            before.add(scene.part(part));
            scene.process(part).destroyForcibly();
        }
        for (var part : before) {
            scene.awaitAgain(part);
        }
    }
}
