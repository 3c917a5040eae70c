package colearn.local.api;

import colearn.local.Refusal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the local identity provider for tokens, one for each bearer; one lasts for a working day. */
public final class Tokens {
    private final URI endpoint;
    private final String login;
    private final PatientHttp http;
    private final Map<Bearer, String> known = new ConcurrentHashMap<>();

    /**
     * Whom a token is for.
     *
     * @param person absent for the role's own default person
     */
    public record Bearer(Role role, Optional<UUID> person, Optional<UUID> partner) {
        public static Bearer of(Role role) {
            return new Bearer(role, Optional.empty(), Optional.empty());
        }
    }

    /** The roles that services know. */
    public enum Role {
        PROGRAM_MANAGER,
        COACH,
        PARTNER_MEMBER,
        ANALYST,
        OPERATOR
    }

    public Tokens(String issuer, String clientSecret, PatientHttp http) {
        this.endpoint = URI.create(issuer + "/oauth2/token");
        this.login =
                Base64.getEncoder().encodeToString(("colearn-cli:" + clientSecret).getBytes(StandardCharsets.UTF_8));
        this.http = http;
    }

    public String of(Bearer bearer) throws InterruptedException {
        String token = known.get(bearer);
        if (token == null) {
            token = ask(bearer);
            known.put(bearer, token);
        }
        return token;
    }

    private String ask(Bearer bearer) throws InterruptedException {
        StringBuilder form = new StringBuilder("grant_type=client_credentials");
        append(form, "role", bearer.role().name());
        bearer.person().ifPresent(person -> append(form, "person", person.toString()));
        bearer.partner().ifPresent(partner -> append(form, "partner", partner.toString()));
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(endpoint)
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
        if (answer.statusCode() != 200) {
            throw new Refusal("The identity provider gives no token: " + answer.body());
        }
        JsonNode body = JsonMapper.shared().readTree(answer.body());
        return body.required("access_token").asString();
    }

    private static void append(StringBuilder form, String name, String value) {
        form.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
