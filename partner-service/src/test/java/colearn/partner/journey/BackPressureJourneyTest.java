package colearn.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import colearn.partner.PartnerService;
import colearn.platform.database.DatabaseSettings;
import colearn.testkit.http.Reply;
import colearn.testkit.service.ServiceUnderTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An instance that serves two commands at once: whoever comes third is told to come again, and who only reads is served all the same. */
class BackPressureJourneyTest {
    private static final ServiceUnderTest SERVICE =
            ServiceUnderTest.own("partner", PartnerService.class).with("colearn.http.admission.commands", "2");

    private final Office office = new Office(SERVICE);

    @BeforeAll
    static void start() {
        SERVICE.start();
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void whoIsTooManyIsToldToComeAgainAndNobodyElseIsHeldUp() throws Exception {
        try (var owner = owner();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("lock table log.idempotency in access exclusive mode");
            var first = CompletableFuture.supplyAsync(this::register, threads);
            var second = CompletableFuture.supplyAsync(this::register, threads);
            await().until(() -> waiting(owner) == 2);

            var third = register().expectProblem(429, "too-busy");
            assertThat(third.header("Retry-After")).hasValue("1");
            office.manager().get("/partners").expect(200);

            owner.rollback();
            first.get().expect(201);
            second.get().expect(201);
            register().expect(201);
        }
    }

    private Reply register() {
        return office.manager().post("/partners", Office.organisation("Partner " + UUID.randomUUID(), Office.HOSPITAL));
    }

    /** Commands only: a chore that tidies the table waits there, too. */
    private static int waiting(Connection connection) throws SQLException {
        try (var row = connection.createStatement().executeQuery("""
                select count(*) from pg_locks join pg_stat_activity using (pid)
                where relation = 'log.idempotency'::regclass and not granted and application_name = 'commands'""")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Connection owner() throws SQLException {
        var settings = SERVICE.bean(DatabaseSettings.class);
        return DriverManager.getConnection(
                settings.url(), settings.owner().username(), settings.owner().password());
    }
}
