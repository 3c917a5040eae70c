package colearn.local.demo;

import static colearn.local.state.Service.SESSION;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How two sides work together: a struggle that both agree on, a session about it, a tool against it, what each learned. */
record Sessions(Stage stage, Cast cast) {
    void hold(UUID relationship, String key, Script.Relationship script) throws InterruptedException {
        stage.hear(SESSION, "/sessions?relationship=" + relationship, Stage.MANAGER);
        UUID struggle = struggle(relationship, key, script);
        Script.Session held = script.session();
        UUID session = stage.command(
                SESSION,
                "/sessions/held",
                stage.as(script.struggle().by()),
                key + "/session",
                Map.of(
                        "relationshipId", relationship,
                        "struggleIds", List.of(struggle),
                        "localStart", held.held(),
                        "zone", held.zone(),
                        "duration", held.duration()));
        if (script.tool() != null) {
            stage.command(
                    SESSION,
                    "/sessions/" + session + "/tools",
                    stage.as(script.struggle().by()),
                    key + "/tool",
                    Map.of(
                            "tool",
                            script.tool().tool(),
                            "struggleId",
                            struggle,
                            "fit",
                            script.tool().fit()));
        }
        int number = 0;
        for (Script.Reflection reflection : script.reflections()) {
            reflect(session, key + "/reflection/" + ++number, script, reflection);
        }
        if (bothSpoke(script)) {
            String closer = script.struggle().by();
            stage.command(SESSION, "/sessions/" + session + "/closing", stage.as(closer), key + "/closing", Map.of());
        }
    }

    private UUID struggle(UUID relationship, String key, Script.Relationship script) throws InterruptedException {
        Script.Struggle seen = script.struggle();
        UUID struggle = stage.command(
                SESSION,
                "/struggles",
                stage.as(seen.by()),
                key + "/struggle",
                Map.of(
                        "relationshipId", relationship,
                        "place", seen.place(),
                        "workStep", seen.workStep(),
                        "statement", seen.statement(),
                        "whoseWork", seen.whoseWork(),
                        "observedBy", cast.id(seen.by()),
                        "at", seen.at()));
        agree(struggle, key, "A", script.sideA());
        agree(struggle, key, "B", script.sideB());
        return struggle;
    }

    private void agree(UUID struggle, String key, String side, Script.Side who) throws InterruptedException {
        stage.command(
                SESSION,
                "/struggles/" + struggle + "/agreements",
                stage.as(who.members().getFirst()),
                key + "/agreed/" + side,
                Map.of("side", side));
    }

    private void reflect(UUID session, String key, Script.Relationship script, Script.Reflection reflection)
            throws InterruptedException {
        stage.command(
                SESSION,
                "/sessions/" + session + "/reflections",
                stage.as(reflection.by()),
                key,
                Map.of(
                        "side", sideOf(reflection, script),
                        "learner", cast.id(reflection.learner()),
                        "learned", reflection.learned(),
                        "kind", reflection.kind(),
                        "visibility", "PROGRAM"));
    }

    private static boolean bothSpoke(Script.Relationship script) {
        return script.reflections().stream()
                        .map(reflection -> sideOf(reflection, script))
                        .distinct()
                        .count()
                == 2;
    }

    private static String sideOf(Script.Reflection reflection, Script.Relationship script) {
        return script.sideA().members().contains(reflection.by()) ? "A" : "B";
    }
}
