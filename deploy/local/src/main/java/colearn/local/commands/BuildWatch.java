package colearn.local.commands;

import colearn.local.Refusal;
import colearn.local.api.Api;
import colearn.local.api.Tokens.Bearer;
import colearn.local.state.Service;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Follows a rebuild or a replay to its end. */
record BuildWatch(Api api, Service service, Bearer bearer, PrintStream out) {
    private static final int POLL_MILLIS = 200;

    /**
     * Waits until it is done.
     *
     * @param path where its progress is
     */
    void follow(String path) throws InterruptedException {
        String shown = "";
        while (true) {
            JsonNode build = api.get(service, path, bearer, Map.of());
            String line = build.required("view").asString() + ": " + build.required("folded") + " of "
                    + build.required("total") + " events";
            if (!line.equals(shown)) {
                out.println(line);
                shown = line;
            }
            switch (build.required("state").asString()) {
                case "DONE" -> {
                    return;
                }
                case "FAILED" ->
                    throw new Refusal("It failed: " + build.path("problem").asString("see the service's log"));
                default -> TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        }
    }
}
