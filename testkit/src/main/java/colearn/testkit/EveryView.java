package colearn.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.views.Build;
import colearn.platform.views.Builds;
import colearn.platform.views.Fingerprint;
import colearn.platform.views.View;
import colearn.platform.views.Views;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DynamicTest;

/** What holds for every view that a service has, also for one that is added tomorrow: its rows, built anew, equal those that were folded live. */
public final class EveryView {
    private static final UUID SOMEBODY = UUID.fromString("0198c0de-0000-7000-8000-00000000000a");

    private EveryView() {}

    /**
     * A test for each view.
     *
     * @param service with a history that makes rows in every view, and makes something else of each row at least once
     */
    public static Stream<DynamicTest> rebuiltEqualsLive(ServiceCore service) {
        var views = service.get(Views.class).names();
        assertThat(views).as("the views of the service").isNotEmpty();
        return views.stream().map(view -> DynamicTest.dynamicTest(view, () -> rebuiltEqualsLive(service, view, true)));
    }

    /**
     * Compares the rows of a view with those that are built anew.
     *
     * @param some whether there have to be any
     */
    public static void rebuiltEqualsLive(ServiceCore service, String name, boolean some)
            throws SQLException, InterruptedException {
        service.seen(name);
        var live = fingerprint(service, name);
        if (some) {
            assertThat(live.rows())
                    .as("rows of %s: tell a history that makes some", name)
                    .isPositive();
        }

        var builds = service.get(Builds.class);
        View<?> view = builds.view(name).orElseThrow();
        var id = builds.rebuild(view, SOMEBODY);
        Awaitility.await().until(() -> build(builds, id).ended());

        assertThat(build(builds, id).state())
                .as("rebuild: %s", build(builds, id).problem())
                .isEqualTo("DONE");
        assertThat(fingerprint(service, name)).as("%s, built anew", name).isEqualTo(live);
    }

    private static Build build(Builds builds, UUID id) {
        return builds.find(id).orElseThrow();
    }

    private static Fingerprint fingerprint(ServiceCore service, String name) throws SQLException {
        return service.get(Views.class).fingerprint(name);
    }
}
