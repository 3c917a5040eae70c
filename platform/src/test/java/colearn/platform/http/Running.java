package colearn.platform.http;

import colearn.servers.Provisioning;
import colearn.servers.ServiceLogins;
import colearn.servers.shared.Servers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The small service running on a port and a database of its own. */
final class Running implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private final String database;

    private Running(ConfigurableApplicationContext context, String database) {
        this.context = context;
        this.database = database;
    }

    private static final class Shared {
        private static final Running SERVICE = start(Map.of());
    }

    /** One for all test classes; it ends with the JVM. */
    static Running shared() {
        return Shared.SERVICE;
    }

    /** As somebody with these roles. */
    Http as(String... roles) {
        return new Http(port(), TestTokens.of(UUID.randomUUID(), roles));
    }

    Http manager() {
        return as("PROGRAM_MANAGER");
    }

    Http with(@Nullable String token) {
        return new Http(port(), token);
    }

    /** Where metrics and health are told, to everybody. */
    Http management() {
        return new Http(managementPort(), null);
    }

    static Running start(Map<String, String> more) {
        var name = "http_" + UUID.randomUUID().toString().replace("-", "");
        return new Running(
                new SpringApplicationBuilder(LadderService.class)
                        .profiles("test")
                        .run(arguments(name, more)),
                name);
    }

    /** What a process is started with, on databases that are made for it. */
    static String[] arguments(String name, Map<String, String> more) {
        var servers = Servers.shared();
        new Provisioning(servers.superuserJdbcUrl()).prepare("httptest", name, ServiceLogins.all("only-for-tests"));
        var settings = new HashMap<String, String>(Map.ofEntries(
                Map.entry("server.port", "0"),
                Map.entry("management.server.port", "0"),
                Map.entry("colearn.service.name", "partner"),
                Map.entry("colearn.database.url", servers.jdbcUrl(name)),
                Map.entry("colearn.database.owner.username", "httptest_owner"),
                Map.entry("colearn.database.owner.password", "only-for-tests"),
                Map.entry("colearn.database.app.username", "httptest_app"),
                Map.entry("colearn.database.app.password", "only-for-tests"),
                Map.entry("colearn.database.loader.username", "httptest_loader"),
                Map.entry("colearn.database.loader.password", "only-for-tests"),
                Map.entry("colearn.keys.url", servers.jdbcUrl(name + "_keys")),
                Map.entry("colearn.keys.username", "httptest_keys"),
                Map.entry("colearn.keys.password", "only-for-tests"),
                Map.entry("colearn.keys.master-key", key('m')),
                Map.entry("colearn.keys.exchange-key", key('x')),
                Map.entry("colearn.kafka.bootstrap-servers", servers.bootstrapServers()),
                Map.entry("colearn.kafka.topic-prefix", name),
                Map.entry("colearn.identity.issuer-uri", TestTokens.ISSUER),
                Map.entry("colearn.identity.jwk-set", TestTokens.jwkSet())));
        settings.putAll(more);
        List<String> arguments = new ArrayList<>();
        settings.forEach((property, value) -> arguments.add("--" + property + "=" + value));
        return arguments.toArray(String[]::new);
    }

    /** A session that may do everything, to look and to break things. */
    Connection superuser() throws SQLException {
        return DriverManager.getConnection(Servers.shared().superuserJdbcUrl());
    }

    String database() {
        return database;
    }

    private static String key(char fill) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(fill).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }

    int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** The one of metrics and health. */
    int managementPort() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.management.port"));
    }

    URI uri(String path) {
        return uri(port(), path);
    }

    static URI uri(int port, String path) {
        return URI.create("http://localhost:" + port + path);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    @Override
    public void close() {
        context.close();
    }
}
