package colearn.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.database.DatabaseSettings;
import colearn.platform.database.DatabaseSettings.Login;
import colearn.platform.identity.IdentitySettings;
import colearn.platform.kafka.KafkaSettings;
import colearn.platform.kafka.KafkaSettings.TopicPolicy;
import colearn.platform.ladder.TestDatabase;
import colearn.platform.secrets.KeySettings;
import colearn.platform.time.MovableClock;
import colearn.servers.shared.Servers;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class ProductionTest {
    private final TestDatabase database = new TestDatabase();

    @Test
    void theRolesThatOpsPrepareAreFit() {
        assertThat(RoleFindings.of(as(database.settings().app()), true)).isEmpty();
        assertThat(RoleFindings.of(as(database.settings().loader()), false)).isEmpty();
    }

    @Test
    void whoOwnsTheDatabaseOrItsTablesMayNotServe() {
        assertThat(RoleFindings.of(as(database.settings().owner()), true))
                .anySatisfy(it -> assertThat(it).contains("partner_owner owns the database"))
                .anySatisfy(it -> assertThat(it).matches(".*partner_owner serves requests and owns [0-9]+ tables."));
        assertThat(RoleFindings.of(as(database.settings().loader()), true)).hasSize(1);
    }

    @Test
    void aSuperuserMayNotServe() {
        var superuser = new PGSimpleDataSource();
        superuser.setUrl(Servers.shared().superuserJdbcUrl());
        assertThat(RoleFindings.of(superuser, false))
                .anySatisfy(it -> assertThat(it).endsWith("is a superuser."));
    }

    private DataSource as(Login login) {
        var source = new PGSimpleDataSource();
        source.setUrl(database.settings().url());
        source.setUser(login.username());
        source.setPassword(login.password());
        return source;
    }

    @Test
    void anIssuerOutsideThatSpeaksHttpsIsFit() {
        assertThat(identity("https://login.example.org/realms/colearn", null)).isEmpty();
    }

    @Test
    void aPlainOrLocalIssuerOrFixedKeysAreNot() {
        assertThat(identity("http://login.example.org", null)).hasSize(1);
        assertThat(identity("https://localhost:9000", null)).hasSize(1);
        assertThat(identity("http://127.0.0.1:9000", null)).hasSize(2);
        assertThat(identity("https://login.example.org", "{\"keys\":[]}")).hasSize(1);
    }

    private static List<String> identity(String issuer, @Nullable String keys) {
        return SettingsFindings.of(new IdentitySettings(issuer, "colearn", keys))
                .toList();
    }

    @Test
    void aClockThatCanBeMovedIsNot() {
        assertThat(SettingsFindings.of(Clock.systemUTC())).isEmpty();
        assertThat(SettingsFindings.of(new MovableClock(Clock.systemUTC()))).hasSize(1);
    }

    @Test
    void metricsOnThePortOfTheApiAreNot() {
        assertThat(SettingsFindings.ofPorts(8080, 9090)).isEmpty();
        assertThat(SettingsFindings.ofPorts(null, 9090)).isEmpty();
        assertThat(SettingsFindings.ofPorts(8443, 8443)).hasSize(1);
        assertThat(SettingsFindings.ofPorts(null, 8080)).hasSize(1);
        assertThat(SettingsFindings.ofPorts(8080, null)).hasSize(1);
    }

    @Test
    void passwordsThatAreGuessedFirstAreNot() {
        var good = new Login("partner_app", "ht7Zq-4vP");
        assertThat(SecretFindings.of(new DatabaseSettings("jdbc:", good, good, good, Duration.ofSeconds(5))))
                .isEmpty();
        var named = new Login("partner_owner", "partner_owner");
        var usual = new Login("partner_loader", "postgres");
        assertThat(SecretFindings.of(new DatabaseSettings("jdbc:", named, good, usual, Duration.ofSeconds(5))))
                .hasSize(2);
    }

    @Test
    void keysThatNobodyDrewOrThatAreTheSameAreNot() {
        var master = Base64.getEncoder().encodeToString(bytes(it -> it * 7));
        var exchange = Base64.getEncoder().encodeToString(bytes(it -> it * 11 + 3));
        var zeros = Base64.getEncoder().encodeToString(new byte[32]);
        assertThat(keys("ht7Zq-4vP", master, exchange)).isEmpty();
        assertThat(keys("ht7Zq-4vP", master, zeros)).singleElement().asString().contains("exchange-key was not drawn");
        assertThat(keys("ht7Zq-4vP", master, master)).singleElement().asString().contains("are the same");
        assertThat(keys("partner_keys", master, exchange))
                .singleElement()
                .asString()
                .contains("guessed first");
    }

    private static byte[] bytes(IntUnaryOperator each) {
        var bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) each.applyAsInt(i);
        }
        return bytes;
    }

    private static List<String> keys(String password, String master, String exchange) {
        return SecretFindings.of(new KeySettings("jdbc:", "partner_keys", password, master, exchange))
                .toList();
    }

    @Test
    void topicsThatTheServiceMakesItselfAreNot() {
        assertThat(SettingsFindings.of(kafka(TopicPolicy.REQUIRE))).isEmpty();
        assertThat(SettingsFindings.of(kafka(TopicPolicy.CREATE))).hasSize(1);
    }

    private static KafkaSettings kafka(TopicPolicy topics) {
        return new KafkaSettings(
                "localhost:9092",
                "colearn",
                topics,
                (short) 1,
                Duration.ofDays(1),
                List.of(),
                Duration.ofDays(1),
                Map.of());
    }
}
