package colearn.local.demo;

import static colearn.local.state.Service.SESSION;

import colearn.local.api.Tokens.Bearer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How two sides work together: a struggle that both agree on, a session about it, a tool against it, what each learned. */
record Sessions(Stage stage, Cast cast) {
    void hold(UUID relationship, String key, Script.Relationship script) throws InterruptedException {
        stage.hear(SESSION, "/sessions?relationship=" + relationship, Stage.MANAGER);
        UUID struggle = struggle(relationship, key, script);
        Bearer host = stage.as(script.struggle().by());
        UUID session = stage.command(
                SESSION,
                "/sessions",
                host,
                key + "/session",
                Map.of("relationshipId", relationship, "struggleIds", List.of(struggle)));
        String path = "/sessions/" + session;
        Script.Session when = script.session();
        stage.command(
                SESSION,
                path + "/schedule",
                host,
                key + "/schedule",
                Map.of("localStart", when.held(), "zone", when.zone(), "duration", when.duration()));
        attend(path, key, "A", script.sideA());
        attend(path, key, "B", script.sideB());
        stage.command(SESSION, path + "/holding", host, key + "/holding", Map.of());
        if (script.tool() != null) {
            stage.command(
                    SESSION,
                    path + "/tools",
                    host,
                    key + "/tool",
                    Map.of(
                            "tool", script.tool().tool(),
                            "struggleId", struggle,
                            "fit", script.tool().fit()));
        }
        int number = 0;
        for (Script.Reflection reflection : script.reflections()) {
            reflect(path, key + "/reflection/" + ++number, script, reflection);
        }
        if (bothSpoke(script)) { // else the session stays open: the silent side may still say something
            stage.command(SESSION, path + "/closing", host, key + "/closing", Map.of());
        }
    }

    private void attend(String session, String key, String side, Script.Side who) throws InterruptedException {
        String member = who.members().getFirst();
        stage.command(
                SESSION,
                session + "/attendance",
                stage.as(member),
                key + "/attendance/" + side,
                Map.of("side", side, "personId", cast.id(member)));
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

    private void reflect(String session, String key, Script.Relationship script, Script.Reflection reflection)
            throws InterruptedException {
        stage.command(
                SESSION,
                session + "/reflections",
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
