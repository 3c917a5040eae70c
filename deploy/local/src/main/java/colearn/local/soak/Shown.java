package colearn.local.soak;

import colearn.local.Refusal;
import colearn.local.api.Tokens.Bearer;
import colearn.local.api.Tokens.Role;
import colearn.local.state.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What readers are shown, of some things where there are very many. */
final class Shown {
    private static final int LOOKED_AT = 300;
    private static final Bearer MANAGER = Bearer.of(Role.PROGRAM_MANAGER);

    private final Scene scene;

    Shown(Scene scene) {
        this.scene = scene;
    }

    /** The directory has the last names. */
    List<String> names(Map<UUID, String> names) throws InterruptedException {
        var findings = new ArrayList<String>();
        for (var entry : some(names)) {
            var shown = scene.api()
                    .get(Service.PARTNER, "/partners/" + entry.getKey(), MANAGER, Map.of())
                    .required("name")
                    .asString();
            if (!shown.equals(entry.getValue())) {
                findings.add("%s is shown as '%s', its last name is '%s'"
                        .formatted(entry.getKey(), shown, entry.getValue()));
            }
        }
        return findings;
    }

    /** Each reflection became one learning, in its author's last words; what was taken back counts no more. */
    List<String> learnings(Map<UUID, Ledger.Learning> learnings) throws InterruptedException {
        var findings = new ArrayList<String>();
        for (var entry : some(learnings)) {
            var shown = learning(entry.getKey());
            var words = entry.getValue().words();
            if (words == null ? !shown.contains("RETRACTED") : !shown.contains(words) || shown.contains("RETRACTED")) {
                findings.add("learning %s is shown as %s, %s"
                        .formatted(
                                entry.getKey(),
                                shown,
                                words == null ? "and was taken back" : "and its words are: " + words));
            }
        }
        return findings;
    }

    private String learning(UUID id) throws InterruptedException {
        try {
            return scene.api().text(Service.INSIGHT, "/learnings/" + id, MANAGER, Map.of());
        } catch (Refusal notThere) {
            return String.valueOf(notThere.getMessage());
        }
    }

    private static <T> List<Map.Entry<UUID, T>> some(Map<UUID, T> all) {
        var shown = new ArrayList<Map.Entry<UUID, T>>();
        int step = Math.max(1, all.size() / LOOKED_AT);
        int number = 0;
        for (var entry : all.entrySet()) {
            if (number++ % step == 0) {
                shown.add(entry);
            }
        }
        return shown;
    }
}
