package colearn.platform.views;

import static colearn.platform.ladder.Instance.SOMEBODY;
import static colearn.servers.shared.Patience.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import colearn.platform.commands.Outcome;
import colearn.platform.ladder.Instance;
import colearn.platform.ladder.LadderCommand;
import colearn.platform.ladder.TestDatabase;
import colearn.platform.time.Ids;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A database with the view of ladders, and the instances that a test lets work on it. */
final class Rig implements AutoCloseable {
    static final UUID WALL = Ids.next();

    final TestDatabase database = new TestDatabase();
    private final List<Instance> instances = new ArrayList<>();

    Instance start(Object... parts) {
        var instance = new Instance(database, parts);
        instances.add(instance);
        return instance;
    }

    static long send(Instance instance, UUID ladder, LadderCommand command) {
        return ((Outcome.Done) instance.send(ladder, command)).position().position();
    }

    static UUID putUp(Instance instance, String name) {
        var ladder = Ids.next();
        send(instance, ladder, new LadderCommand.PutUp(name, WALL));
        return ladder;
    }

    static long climb(Instance instance, UUID ladder, int rungs) {
        return send(instance, ladder, new LadderCommand.Climb(rungs, true));
    }

    static void seen(Instance instance, long position) throws InterruptedException {
        assertThat(instance.get(Views.class).await("ladders", position, PATIENCE))
                .as("the view reaches position %d", position)
                .isTrue();
    }

    static UUID rebuild(Instance instance) throws SQLException {
        var builds = instance.get(Builds.class);
        return builds.rebuild(builds.view("ladders").orElseThrow(), SOMEBODY.person());
    }

    static Build ended(Instance instance, UUID id) {
        await().until(() -> build(instance, id).ended());
        return build(instance, id);
    }

    static void done(Instance instance, UUID id) {
        var build = ended(instance, id);
        assertThat(build.state()).as("build: %s", build.problem()).isEqualTo("DONE");
    }

    static Build build(Instance instance, UUID id) {
        return instance.get(Builds.class).find(id).orElseThrow();
    }

    static Views.Status status(Instance instance) {
        return instance.get(Views.class).status().getFirst();
    }

    static Fingerprint fingerprint(Instance instance) throws SQLException {
        return instance.get(Views.class).fingerprint("ladders");
    }

    /** Name and height of what this release's queries see. */
    static List<String> rows(Instance instance) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = instance.connections("query").getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select body ->> 'name', height from view.ladders"
                        + " where generation = view.serving('ladders') order by 1")) {
            while (row.next()) {
                rows.add(row.getString(1) + " " + row.getInt(2));
            }
        }
        return rows;
    }

    List<String> rows(int generation) throws SQLException {
        return texts("select (body ->> 'name') || ' ' || height from view.ladders where generation = " + generation
                + " order by 1");
    }

    List<String> texts(String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var connection = database.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    /** The generations that have a table. */
    List<String> tables() throws SQLException {
        return texts("select relname from pg_class where relkind = 'r' and relname like 'ladders_g%' order by 1");
    }

    static long someHistory(Instance instance, int events) {
        var random = new Random(7);
        var ladders = new ArrayList<UUID>();
        long position = 0;
        for (int i = 0; i < events; i++) {
            if (ladders.isEmpty() || random.nextInt(5) == 0) {
                ladders.add(Ids.next());
                position = send(instance, ladders.getLast(), new LadderCommand.PutUp("ladder \"\\\t" + i, WALL));
            } else {
                var ladder = ladders.get(random.nextInt(ladders.size()));
                position = send(instance, ladder, change(random, i));
            }
        }
        return position;
    }

    private static LadderCommand change(Random random, int i) {
        return switch (random.nextInt(20)) {
            case 0 -> new LadderCommand.Rename("new\nname " + i);
            case 1 -> new LadderCommand.Rename("gone " + i);
            default -> new LadderCommand.Climb(random.nextInt(9), true);
        };
    }

    @Override
    public void close() {
        instances.forEach(Instance::close);
    }
}
