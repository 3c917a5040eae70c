package colearn.local.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.local.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path folder;

    @Test
    void areMadeOnceAndForTheirOwnerAlone() throws Exception {
        Checkout checkout = new Checkout(folder);
        Secrets made = Secrets.of(checkout);
        assertThat(Secrets.of(checkout).postgres()).isEqualTo(made.postgres()).hasSizeGreaterThan(40);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(checkout.secrets())))
                .isEqualTo("rw-------");
    }

    @Test
    void eachServiceHasAMasterKeyOfItsOwn() throws Exception {
        Secrets secrets = Secrets.of(new Checkout(folder));
        assertThat(secrets.masterKey(Service.PARTNER)).isNotEqualTo(secrets.masterKey(Service.SESSION));
        assertThat(Base64.getDecoder().decode(secrets.masterKey(Service.INSIGHT)))
                .hasSize(32);
        assertThat(Base64.getDecoder().decode(secrets.exchangeKey())).hasSize(32);
    }

    @Test
    void areNotMadeAnewForDataThatLostThem() throws Exception {
        Checkout checkout = new Checkout(folder);
        Files.createDirectories(checkout.data());
        assertThatThrownBy(() -> Secrets.of(checkout))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("./colearn reset");
        assertThat(checkout.secrets()).doesNotExist();
    }

    @Test
    void passwordsStayOutOfLogs() throws Exception {
        Secrets secrets = Secrets.of(new Checkout(folder));
        assertThat(secrets.logins(Service.PARTNER).toString())
                .doesNotContain(secrets.logins(Service.PARTNER).owner());
    }
}
