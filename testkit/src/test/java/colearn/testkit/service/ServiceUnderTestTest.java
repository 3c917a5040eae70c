package colearn.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ServiceUnderTestTest {
    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("partner", VaultService.class);

    @Test
    void asksWhoComes() {
        assertThat(SERVICE.client().get("/log").status()).isEqualTo(401);
        assertThat(SERVICE.as(SERVICE.tokens().expired()).get("/log").status()).isEqualTo(401);
        SERVICE.as(SERVICE.tokens().manager()).get("/log").expect(200);
    }

    @Test
    void isMigratedAndWorksAsTheRoleOfRequests() {
        var reply = SERVICE.as(SERVICE.tokens().manager()).get("/log").expect(200);
        assertThat(reply.text("/service")).isEqualTo("partner");
        assertThat(reply.text("/role")).isEqualTo("partner_app");
    }

    @Test
    void isOneForAllWhoShareIt() {
        assertThat(ServiceUnderTest.shared("partner", VaultService.class)).isSameAs(SERVICE);
    }

    @Test
    void startedAgainItStillHasItsDatabasesAndItsKeys() {
        try (var service = ServiceUnderTest.own("partner", VaultService.class).start()) {
            var client = service.as(service.tokens().manager());
            var sealed = client.post("/texts", Map.of("text", "ünspoken")).expect(200);
            service.restart();
            assertThat(client.get(opening(sealed.text("/key"), sealed.text("/ciphertext")))
                            .expect(200)
                            .text("/text"))
                    .isEqualTo("ünspoken");
            service.stop();
            assertThatThrownBy(() -> client.get("/log")).hasMessageContaining("partner does not run");
        }
    }

    @Test
    void oneOfItsOwnKnowsNothingOfAnotherAndHasAnotherClock() {
        try (var other = ServiceUnderTest.own("partner", VaultService.class).start()) {
            var client = other.as(other.tokens().manager());
            var sealed = SERVICE.as(SERVICE.tokens().manager()).post("/texts", Map.of("text", "mine"));
            assertThat(client.get(opening(sealed.text("/key"), sealed.text("/ciphertext")))
                            .expect(200)
                            .text("/text"))
                    .isEmpty();
            other.clock().advance(Duration.ofDays(14));
            assertThat(Instant.parse(client.get("/log").text("/now")))
                    .isCloseTo(Instant.now().plus(Duration.ofDays(14)), within(1, ChronoUnit.MINUTES));
            assertThat(Instant.parse(
                            SERVICE.as(SERVICE.tokens().manager()).get("/log").text("/now")))
                    .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        }
    }

    private static String opening(String key, String ciphertext) {
        return "/texts?key=%s&ciphertext=%s".formatted(key, URLEncoder.encode(ciphertext, StandardCharsets.UTF_8));
    }
}
