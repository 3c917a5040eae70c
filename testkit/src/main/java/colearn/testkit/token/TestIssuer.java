package colearn.testkit.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** An identity provider as far as a service looks at one: where its keys are, and the keys. One a JVM, on a free port; it ends with the JVM. */
public final class TestIssuer {
    private final HttpServer server;
    private final RSAKey key;

    private TestIssuer() {
        try {
            key = newKey();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration", it -> answer(it, """
                {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "subject_types_supported": ["public"],
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(uri())));
        server.createContext("/jwks", it -> answer(it, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    public static TestIssuer shared() {
        return Holder.ISSUER;
    }

    /** What a service is given as {@code colearn.identity.issuer-uri}, and the {@code iss} of the tokens. */
    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public Tokens tokens() {
        return new Tokens(uri(), key);
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Starts on first use; the class loader's lock makes that once. */
    private static final class Holder {
        private static final TestIssuer ISSUER = new TestIssuer();
    }
}
