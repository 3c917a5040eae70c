package colearn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QueriesOverHttpTest {
    private static final Running SERVICE = Running.shared();
    private final Http manager = SERVICE.manager();

    private Http.Reply ladder(String name, UUID wall) {
        return manager.post("/ladders", "{\"name\":\"%s\",\"wall\":\"%s\",\"parts\":[]}".formatted(name, wall));
    }

    @Test
    void oneReadsOnesOwnWrites() {
        for (int i = 0; i < 20; i++) {
            var written = ladder(UUID.randomUUID().toString(), UUID.randomUUID());
            var read = manager.get(written.header("Location"), "Colearn-After", written.header("Colearn-Position"));
            assertThat(read.status()).isEqualTo(200);
        }
    }

    @Test
    void whatIsNotThereYetIsSaidAfterABoundedTime() {
        var reply =
                manager.get("/ladders", "Colearn-After", "partner:1:999999999").isProblem(409, "not-yet-visible");
        assertThat(reply.header("Retry-After")).isNotEmpty();
        assertThat(reply.json().get("waitedFor").asString()).isEqualTo("partner:1:999999999");
    }

    @Test
    void positionsThatCanNeverComeAreRefused() {
        for (var token : List.of("partner:2:1", "partner:1", "partner:x:1", "partner:1:1,,", "Partner:1:1")) {
            manager.get("/ladders", "Colearn-After", token).isProblem(400, "invalid-header");
        }
        manager.get("/ladders", "Colearn-After", "partner:1:1,".repeat(30) + "partner:1:1")
                .isProblem(400, "invalid-header");
    }

    @Test
    void ofAServiceThatIsNotHeardThereIsNothingToWaitFor() {
        var own = ladder(UUID.randomUUID().toString(), UUID.randomUUID()).header("Colearn-Position");
        assertThat(manager.get("/ladders", "Colearn-After", "nobody:7:999999999")
                        .status())
                .isEqualTo(200);
        assertThat(manager.get("/ladders", "Colearn-After", "nobody:7:999999999," + own)
                        .status())
                .isEqualTo(200);
        manager.get("/ladders", "Colearn-After", "nobody:1:1,partner:1:999999999")
                .isProblem(409, "not-yet-visible");
    }

    @Test
    void severalPositionsAreWaitedFor() {
        var first = ladder(UUID.randomUUID().toString(), UUID.randomUUID()).header("Colearn-Position");
        var second = ladder(UUID.randomUUID().toString(), UUID.randomUUID()).header("Colearn-Position");
        assertThat(manager.get("/ladders", "Colearn-After", second + " , " + first)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void rowSecurityKnowsWhoAsks() {
        var wall = UUID.randomUUID();
        var written = ladder(UUID.randomUUID().toString(), wall);
        var place = written.header("Location");
        var after = written.header("Colearn-Position");
        assertThat(manager.get(place, "Colearn-After", after).status()).isEqualTo(200);
        assertThat(member(wall).get(place, "Colearn-After", after).status()).isEqualTo(200);
        member(UUID.randomUUID()).get(place, "Colearn-After", after).isProblem(404, "not-found");
        SERVICE.as("COACH").get(place, "Colearn-After", after).isProblem(404, "not-found");
    }

    private static Http member(UUID partner) {
        return SERVICE.with(
                TestTokens.with(it -> it.claim("person", UUID.randomUUID().toString())
                        .claim("roles", List.of("PARTNER_MEMBER"))
                        .claim("partner", partner.toString())));
    }

    @Test
    void pagesShowEveryRowOnce() {
        var wall = UUID.randomUUID();
        var position = "";
        for (int i = 0; i < 7; i++) {
            position = ladder("row-%d-%s".formatted(i, wall.toString().substring(0, 8)), wall)
                    .header("Colearn-Position");
        }
        var names = new ArrayList<String>();
        var path = "/ladders?limit=3";
        for (int pages = 0; pages < 4 && !path.isEmpty(); pages++) {
            var page = member(wall).get(path, "Colearn-After", position).json();
            page.get("items")
                    .forEach(row -> names.add(row.get("row").get("name").asString()));
            assertThat(page.get("position").asString()).startsWith("partner:1:");
            path = page.get("next").isNull()
                    ? ""
                    : "/ladders?limit=3&cursor=" + page.get("next").asString();
        }
        assertThat(path).isEmpty();
        assertThat(names).hasSize(7).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void onlyAnAnalystReadsAReplay() {
        manager.get("/ladders", "Colearn-Replay", UUID.randomUUID().toString()).isProblem(403, "forbidden");
        SERVICE.as("ANALYST")
                .get("/ladders", "Colearn-Replay", UUID.randomUUID().toString())
                .isProblem(404, "not-found");
        SERVICE.as("ANALYST").get("/ladders", "Colearn-Replay", "x").isProblem(400, "invalid-header");
    }
}
