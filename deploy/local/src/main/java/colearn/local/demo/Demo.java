package colearn.local.demo;

import static colearn.local.state.Service.INSIGHT;

import colearn.local.api.Api;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Tells the story of {@code story.yaml} as commands. Every command has a key that never changes, so a second telling, or
 * one that goes on where an earlier one was cut off, changes nothing.
 */
public final class Demo {
    private final Script script = Script.read();
    private final Cast cast;
    private final Telling telling;
    private final Stage stage;
    private final Consumer<String> progress;

    /**
     * A demo for one stack.
     *
     * @param telling which of them
     * @param institute the id that partner-service knows the institute by
     * @param progress told a line for each step
     */
    public Demo(Api api, Telling telling, UUID institute, Consumer<String> progress) {
        this.telling = telling;
        this.cast = new Cast(telling);
        this.stage = new Stage(api, cast, telling);
        this.progress = progress;
        cast.partner("institute", institute);
    }

    /** Plays it, and waits until the matrix shows all of it. */
    public void play() throws InterruptedException {
        progress.accept("demo: " + script.partners().size() + " partners are registered, assessed and admitted");
        new Partners(stage, cast, script, telling).meet();
        Relationships relationships =
                new Relationships(stage, cast, script.agreement().from());
        Sessions sessions = new Sessions(stage, cast);
        for (Map.Entry<String, Script.Relationship> each :
                script.relationships().entrySet()) {
            Script.Relationship relationship = each.getValue();
            progress.accept("demo: " + relationship.level() + ": " + relationship.purpose());
            UUID id = relationships.begin(each.getKey(), relationship);
            sessions.hold(id, each.getKey(), relationship);
        }
        stage.hear(INSIGHT, "/matrix", Stage.MANAGER);
    }

    /** The header by which a query waits for all that was played. */
    public Map<String, String> after() {
        return stage.after();
    }
}
