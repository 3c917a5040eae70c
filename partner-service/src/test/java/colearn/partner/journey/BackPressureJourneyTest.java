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
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
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
            var sent = Stream.generate(() -> CompletableFuture.supplyAsync(this::register, threads))
                    .limit(6)
                    .toList();
            await().until(() -> answered(sent).size() == 4);

            for (var tooMany : answered(sent)) {
                assertThat(tooMany.expectProblem(429, "too-busy").header("Retry-After"))
                        .hasValue("1");
            }
            office.manager().get("/partners").expect(200);

            owner.rollback();
            assertThat(sent.stream().map(CompletableFuture::join).map(Reply::status))
                    .containsExactlyInAnyOrder(201, 201, 429, 429, 429, 429);
            register().expect(201);
        }
    }

    private Reply register() {
        return office.manager().post("/partners", Office.organisation("Partner " + UUID.randomUUID(), Office.HOSPITAL));
    }

    private static List<Reply> answered(List<CompletableFuture<Reply>> sent) {
        return sent.stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .toList();
    }

    private static Connection owner() throws SQLException {
        var settings = SERVICE.bean(DatabaseSettings.class);
        return DriverManager.getConnection(
                settings.url(), settings.owner().username(), settings.owner().password());
    }
}
