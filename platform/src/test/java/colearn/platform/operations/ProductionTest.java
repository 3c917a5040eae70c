package colearn.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.database.DatabaseSettings;
import colearn.platform.database.DatabaseSettings.Login;
import colearn.platform.identity.IdentitySettings;
import colearn.platform.ladder.TestDatabase;
import colearn.platform.time.MovableClock;
import colearn.servers.shared.Servers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
        assertThat(SettingsFindings.of(new DatabaseSettings("jdbc:", good, good, good, Duration.ofSeconds(5))))
                .isEmpty();
        var named = new Login("partner_owner", "partner_owner");
        var usual = new Login("partner_loader", "postgres");
        assertThat(SettingsFindings.of(new DatabaseSettings("jdbc:", named, good, usual, Duration.ofSeconds(5))))
                .hasSize(2);
    }
}
