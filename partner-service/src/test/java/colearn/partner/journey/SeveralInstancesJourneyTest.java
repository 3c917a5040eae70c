package colearn.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.PartnerService;
import colearn.testkit.http.Client;
import colearn.testkit.http.Reply;
import colearn.testkit.service.ServiceUnderTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two instances over one database, and many who want the same at the same moment. */
class SeveralInstancesJourneyTest {
    private static final ServiceUnderTest ONE = ServiceUnderTest.own("partner", PartnerService.class);
    private static ServiceUnderTest two;

    @BeforeAll
    static void start() {
        two = ONE.beside();
        ONE.start();
        two.start();
    }

    @AfterAll
    static void stop() {
        two.close();
        ONE.close();
    }

    @Test
    void sixtyFourWritersLeaveNoGapNoDuplicateAndNoMistakeOfOurs() throws Exception {
        var partner = new Office(ONE).registered(Office.HOSPITAL);
        var replies = atOnce(
                64,
                n -> manager(n).post("/partners/" + partner + "/assessments", Office.evidence("LEARNING_AT_THE_WORK")));

        assertThat(replies).allSatisfy(reply -> {
            if (reply.status() != 200) {
                reply.expectProblem(409, "contended");
                assertThat(reply.header("Retry-After")).isPresent();
            }
        });
        var done = replies.stream().filter(it -> it.status() == 200).toList();
        assertThat(done).as("retries inside spare most senders theirs").hasSizeGreaterThan(32);
        assertThat(done.stream().map(Reply::version).sorted())
                .as("each has a version of its own")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(2, done.size() + 1).boxed().toList());
        assertThat(versions(partner))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, done.size() + 1).boxed().toList());
    }

    @Test
    void oneKeyFiveTimesAtOnceHasOneEffectAndOneAnswer() throws Exception {
        var body = Office.organisation("Partner " + UUID.randomUUID(), Office.HOSPITAL);
        var key = UUID.randomUUID().toString();
        var replies = atOnce(5, n -> manager(n).key(key).post("/partners", body));

        assertThat(replies).allSatisfy(reply -> reply.expect(201));
        assertThat(same(replies)).as("one answer").hasSize(1);
        assertThat(versions(replies.getFirst().id())).containsExactly(1L);
        manager(0)
                .key(key)
                .post("/partners", Office.organisation("Other " + key, Office.HOSPITAL))
                .expectProblem(422, "idempotency-key-reused");
        manager(1)
                .key(key)
                .post("/partners/" + replies.getFirst().id() + "/admission")
                .expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void oneKeyFiveTimesAtOnceOverWhatItsSenderSawIsNotStale() throws Exception {
        var partner = new Office(ONE).registered(Office.HOSPITAL);
        var name = Map.of("name", "Renamed " + partner);
        var key = UUID.randomUUID().toString();
        var replies = atOnce(5, n -> manager(n).key(key).ifMatch(1).post("/partners/" + partner + "/name", name));

        assertThat(replies).allSatisfy(reply -> reply.expect(200));
        assertThat(same(replies)).as("one answer").hasSize(1);
        assertThat(versions(partner)).containsExactly(1L, 2L);
    }

    @Test
    void ofTwoWhoTakeTheSameNameOneHasIt() throws Exception {
        var body = Office.organisation("Partner " + UUID.randomUUID(), Office.HOSPITAL);
        var replies = atOnce(8, n -> manager(n).post("/partners", body));

        assertThat(replies.stream().filter(it -> it.status() == 201)).hasSize(1);
        assertThat(replies.stream().filter(it -> it.status() != 201))
                .allSatisfy(it -> it.expectProblem(409, "name-taken"));
    }

    @Test
    void theLastPlaceOfACoachIsTakenByOneOfMany() throws Exception {
        var office = new Office(ONE);
        var roomy = office.coach(9);
        var coach = office.coach(2);
        var relationships =
                IntStream.range(0, 9).mapToObj(n -> office.relationship()).toList();
        var path = "/coaches/" + coach + "/assignments";
        var taken = manager(0)
                .post(path, Map.of("relationshipId", relationships.getLast()))
                .expect(200);
        // Who has room instead is read from a view, which may be a moment behind.
        manager(0).after(taken.position()).get("/coaches/" + roomy).expect(200);

        var replies = atOnce(8, n -> manager(n).post(path, Map.of("relationshipId", relationships.get(n))));

        assertThat(replies.stream().filter(it -> it.status() == 200)).hasSize(1);
        assertThat(replies.stream().filter(it -> it.status() != 200))
                .allSatisfy(
                        it -> assertThat(it.expectProblem(409, "no-free-place").body())
                                .contains(roomy.toString()));
        assertThat(versions(coach)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aCohortNeverHasMoreThanItsSeatsWhoeverComesFirst() throws Exception {
        var office = new Office(ONE);
        var cohort = office.cohort(2);
        var partners = IntStream.range(0, 6)
                .mapToObj(n -> office.admitted(Office.HOSPITAL))
                .toList();

        var replies = atOnce(6, n -> manager(n).post(cohort + "/enrolments", Map.of("partnerId", partners.get(n))));

        assertThat(replies).allSatisfy(reply -> reply.expect(200));
        var last = replies.stream().max(Comparator.comparing(Reply::version)).orElseThrow();
        var row = manager(0).after(last.position()).get(cohort).expect(200).json();
        assertThat(row.at("/enrolled").size()).isEqualTo(2);
        assertThat(row.at("/waiting").size()).isEqualTo(4);
    }

    @Test
    void aRefusalOnWhatOneInstanceKnowsIsDecidedAgainOnWhatTheOtherRecorded() {
        var partner = new Office(ONE).admitted(Office.HOSPITAL);
        var path = "/partners/" + partner;
        for (int round = 0; round < 5; round++) {
            manager(0).post(path + "/pause", Map.of("why", "x")).expect(200);
            manager(1).post(path + "/resumption").expect(200);
        }
    }

    private static Set<String> same(List<Reply> replies) {
        return replies.stream()
                .map(it -> it.body() + it.location() + it.position())
                .collect(Collectors.toSet());
    }

    private static Client manager(int n) {
        return new Office(n % 2 == 0 ? ONE : two).manager();
    }

    private static List<Long> versions(UUID partner) {
        return JdbcClient.create(ONE.bean("processorConnections", DataSource.class))
                .sql("select version from log.event where aggregate_id = :id order by position")
                .param("id", partner)
                .query(Long.class)
                .list();
    }

    private static List<Reply> atOnce(int senders, IntFunction<Reply> send) throws Exception {
        var together = new CyclicBarrier(senders);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = IntStream.range(0, senders)
                    .mapToObj(n -> threads.submit((Callable<Reply>) () -> {
                        together.await();
                        return send.apply(n);
                    }))
                    .toList();
            var all = new ArrayList<Reply>();
            for (var reply : replies) {
                all.add(reply.get());
            }
            return all;
        }
    }
}
