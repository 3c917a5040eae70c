package colearn.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.servers.Provisioning;
import colearn.servers.ServiceLogins;
import colearn.servers.shared.Servers;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A destroyed key is destroyed for ever, and what it sealed with it. */
class SealedTextsTest {
    private static final String EXCHANGE = key(9);

    private static String key(int seed) {
        var bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A service with a key database of its own. */
    private static final class Service {
        private final String database = "s_" + UUID.randomUUID().toString().replace("-", "");
        private final String master;

        Service(int master) {
            new Provisioning(Servers.shared().superuserJdbcUrl())
                    .prepare("partner", database, new ServiceLogins("owner", "app", "loader", "keys"));
            this.master = key(master);
        }

        SealedTexts start() {
            return start(master);
        }

        SealedTexts start(String masterKey) {
            var settings = new KeySettings(
                    Servers.shared().jdbcUrl(database + "_keys"), "partner_keys", "keys", masterKey, EXCHANGE);
            var configuration = new SecretsConfiguration();
            var connections = new HikariDataSource();
            connections.setJdbcUrl(settings.url());
            connections.setUsername(settings.username());
            connections.setPassword(settings.password());
            connections.setMaximumPoolSize(2);
            return configuration.sealedTexts(settings, connections, Clock.systemUTC());
        }

        void execute(String sql) throws SQLException {
            try (var connection = DriverManager.getConnection(
                            Servers.shared().jdbcUrl(database + "_keys"), "partner_keys", "keys");
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void whatAnEarlierReleaseLeftInTheClearIsReadAsItIs() {
        var texts = new Service(3).start();
        var left = SealedText.inTheClear("said before texts were sealed");
        var sealed = texts.seal("said since");

        assertThat(texts.open(left)).contains("said before texts were sealed");
        assertThat(texts.open(List.of(left, sealed)))
                .isEqualTo(Map.of(left, "said before texts were sealed", sealed, "said since"));
        assertThat(texts.export(left.key())).isEmpty();
    }

    @Test
    void aTextIsOpenedByItsKeyAlone() {
        var texts = new Service(1).start();

        var sealed = texts.seal("Wir haben uns geirrt. 部品");

        assertThat(sealed.ciphertext()).doesNotContain("geirrt");
        assertThat(texts.open(sealed)).contains("Wir haben uns geirrt. 部品");
        var moved = new SealedText(texts.seal("other").key(), sealed.ciphertext());
        assertThatThrownBy(() -> texts.open(moved)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void ofManyTextsThoseAreOpenedWhoseKeysAreThere() {
        var service = new Service(1);
        var texts = service.start();
        var first = texts.seal("first");
        var second = texts.seal("second");
        var gone = texts.seal("gone");
        texts.destroy(gone.key());
        var fresh = service.start();
        fresh.open(first);

        assertThat(fresh.open(List.of(first, second, gone, first))).isEqualTo(Map.of(first, "first", second, "second"));
        assertThat(fresh.open(List.of())).isEmpty();
    }

    @Test
    void oneTextTwiceLooksDifferent() {
        var texts = new Service(1).start();
        var person = UUID.randomUUID();

        assertThat(texts.seal(person, "same")).isNotEqualTo(texts.seal(person, "same"));
    }

    /** Two requests about one person at once: the refusal of the first leaves what the second records readable. */
    @Test
    void aKeyThatAnotherHasSealedWithIsNotTakenBack() {
        var service = new Service(1);
        var here = service.start();
        var elsewhere = service.start();
        var person = UUID.randomUUID();

        FreshKeys.begin();
        var refused = here.seal(person, "refused");
        var seen = elsewhere.open(refused);
        var recorded = on(elsewhere, person, "recorded");
        FreshKeys.end(here, true);

        assertThat(seen).contains("refused");
        assertThat(here.open(recorded)).contains("recorded");
        assertThat(service.start().open(recorded)).contains("recorded");
    }

    /** Another instance has read the key a moment ago, and must not seal with what is no longer stored. */
    @Test
    void aKeyThatWasTakenBackSealsNothingAnyMore() {
        var service = new Service(1);
        var here = service.start();
        var elsewhere = service.start();
        var person = UUID.randomUUID();

        FreshKeys.begin();
        var refused = here.seal(person, "refused");
        assertThat(elsewhere.open(refused)).contains("refused");
        here.seal(person, "refused with it");
        FreshKeys.end(here, true);
        assertThat(service.start().open(refused)).as("taken back").isEmpty();

        var recorded = on(elsewhere, person, "recorded");
        assertThat(service.start().open(recorded)).contains("recorded");
        assertThat(elsewhere.open(recorded)).contains("recorded");
    }

    /** In a request of its own. */
    private static SealedText on(SealedTexts texts, UUID person, String text) {
        return CompletableFuture.supplyAsync(() -> {
                    FreshKeys.begin();
                    try {
                        return texts.seal(person, text);
                    } finally {
                        FreshKeys.end(texts, false);
                    }
                })
                .join();
    }

    @Test
    void aDestroyedKeyStaysDestroyed() throws Exception {
        var service = new Service(1);
        var texts = service.start();
        var sealed = texts.seal("to be forgotten");
        var wrapped = texts.export(sealed.key()).orElseThrow();
        service.execute("create table backup as select * from sealing_key");

        texts.destroy(sealed.key());

        assertThat(texts.open(sealed)).isEmpty();
        assertThat(texts.export(sealed.key())).isEmpty();
        texts.keep(sealed.key(), wrapped);
        assertThat(texts.open(sealed)).as("sent along once more").isEmpty();
        assertThatThrownBy(() -> texts.seal(sealed.key(), "again")).isInstanceOf(IllegalStateException.class);

        service.execute("insert into sealing_key select * from backup");
        assertThat(service.start().open(sealed)).as("restored from a backup").isEmpty();
    }

    @Test
    void aKeyTravelsWrappedBetweenServices() {
        var one = new Service(1).start();
        var other = new Service(2).start();
        var sealed = one.seal("for both");

        assertThat(other.open(sealed)).isEmpty();
        other.keep(sealed.key(), one.export(sealed.key()).orElseThrow());

        assertThat(other.open(sealed)).contains("for both");
        assertThatThrownBy(() -> other.keep(UUID.randomUUID(), "bm90IGEga2V5"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aServiceDoesNotStartWithoutItsKeys() {
        new ApplicationContextRunner()
                .withUserConfiguration(SecretsConfiguration.class)
                .withConfiguration(org.springframework.boot.autoconfigure.AutoConfigurations.of(
                        ConfigurationPropertiesAutoConfiguration.class))
                .withBean(Clock.class, Clock::systemUTC)
                .withPropertyValues(
                        "colearn.keys.url=jdbc:postgresql://127.0.0.1:1/x", "colearn.keys.master-key=secret")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageStartingWith("Set colearn.keys.master-key to 32 random bytes"));
    }
}
