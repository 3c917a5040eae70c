package colearn.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Tokens over HTTP, as the command line and the services see them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TokenJourneyTest {
    private static final String SECRET = "a-secret-for-this-test";
    private static final String PERSON = "019a0000-0000-7000-8000-00000000abcd";
    private static final String PARTNER = "019a0000-0000-7000-8000-0000000000ff";

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("colearn.identity.issuer", () -> "http://127.0.0.1:18080");
        registry.add("colearn.identity.client-secret", () -> SECRET);
        registry.add("colearn.identity.key-file", () -> folder.resolve("signing.key"));
    }

    @Test
    void aTokenSaysWhoForWhomAndHowLong() throws Exception {
        var claims = SignedJWT.parse(token(
                        port, "role=PARTNER_MEMBER&role=COACH&role=COACH&person=" + PERSON + "&partner=" + PARTNER))
                .getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(PERSON);
        assertThat(claims.getStringClaim("person")).isEqualTo(PERSON);
        assertThat(claims.getStringListClaim("roles")).containsExactly("PARTNER_MEMBER", "COACH");
        assertThat(claims.getStringClaim("partner")).isEqualTo(PARTNER);
        assertThat(claims.getAudience()).containsExactly("colearn");
        assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:18080");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(8));
    }

    @Test
    void withoutAPersonEachRoleHasOneOfItsOwn() throws Exception {
        var claims = SignedJWT.parse(token(port, "role=ANALYST")).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("01900000-0000-7000-8000-000000000004");
        assertThat(claims.getClaim("partner")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "role=",
                "role=KING",
                "role=program_manager",
                "role=COACH&role=KING",
                "role=COACH&person=me",
                "role=COACH&person=",
                "role=COACH&person=1-1-1-1-1",
                "role=COACH&partner=%00",
                "role=COACH&person=" + PERSON + "&person=" + PARTNER,
                "role=COACH&partner=" + PARTNER + "&partner=" + PARTNER,
                "role=COACH&grant_type=client_credentials"
            })
    void whatCannotBeUnderstoodIsAnInvalidRequest(String parameters) throws Exception {
        HttpResponse<String> answer = ask(port, SECRET, "grant_type=client_credentials&" + parameters);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).get("error").asString()).isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "grant_type=password&role=COACH",
                "grant_type=authorization_code&code=x",
                "%",
                "grant_type=client_credentials&role=%zz",
                "grant_type=client_credentials&role=COACH&scope=everything"
            })
    void otherRequestsAreTheClientsFault(String body) throws Exception {
        assertThat(ask(port, SECRET, body).statusCode()).isBetween(400, 499);
    }

    @Test
    void aWrongSecretGetsNothing() throws Exception {
        assertThat(ask(port, "wrong", "grant_type=client_credentials&role=COACH")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void healthIsForEverybodyAndNothingElse() throws Exception {
        assertThat(get("/readyz").body()).contains("UP");
        assertThat(get("/actuator/env").statusCode()).isBetween(400, 499);
        assertThat(get("/oauth2/token").statusCode()).isBetween(400, 499);
    }

    @Test
    void metadataLeadsToTheKeys() throws Exception {
        JsonNode metadata = json(get("/.well-known/openid-configuration"));
        assertThat(metadata.get("issuer").asString()).isEqualTo("http://127.0.0.1:18080");
        assertThat(metadata.get("jwks_uri").asString()).isEqualTo("http://127.0.0.1:18080/oauth2/jwks");
    }

    @Test
    void aTokenOutlivesARestart() throws Exception {
        SignedJWT earlier = SignedJWT.parse(token(port, "role=OPERATOR"));
        try (var restarted = SpringApplication.run(
                LocalIdentity.class,
                "--server.port=0",
                "--colearn.identity.issuer=http://127.0.0.1:18080",
                "--colearn.identity.client-secret=" + SECRET,
                "--colearn.identity.key-file=" + folder.resolve("signing.key"))) {
            int newPort = Integer.parseInt(restarted.getEnvironment().getRequiredProperty("local.server.port"));
            JWKSet keys = JWKSet.load(
                    URI.create("http://127.0.0.1:" + newPort + "/oauth2/jwks").toURL());
            assertThat(earlier.verify(
                            new RSASSAVerifier(keys.getKeys().getFirst().toRSAKey())))
                    .isTrue();
            assertThat(keys.getKeys().getFirst().isPrivate()).isFalse();
        }
    }

    private String token(int port, String parameters) throws Exception {
        HttpResponse<String> answer = ask(port, SECRET, "grant_type=client_credentials&" + parameters);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("access_token").asString();
    }

    private HttpResponse<String> ask(int port, String secret, String body) throws Exception {
        String login = Base64.getEncoder().encodeToString(("colearn-cli:" + secret).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/oauth2/token"))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new ObjectMapper().readTree(answer.body());
    }
}
