package colearn.session.api;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.commands.RequestKey;
import colearn.platform.time.Ids;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InnerIdTest {
    private static final UUID SESSION = Ids.next();
    private static final UUID ID = InnerId.of(SESSION, new RequestKey("anna", "1", "f"));

    @Test
    void theSameKeyOfTheSameSenderMakesTheSameId() {
        assertThat(InnerId.of(SESSION, new RequestKey("anna", "1", "another request")))
                .isEqualTo(ID);
    }

    @Test
    void anotherKeySenderOrSessionMakesAnother() {
        assertThat(InnerId.of(SESSION, new RequestKey("anna", "2", "f"))).isNotEqualTo(ID);
        assertThat(InnerId.of(SESSION, new RequestKey("bert", "1", "f"))).isNotEqualTo(ID);
        assertThat(InnerId.of(Ids.next(), new RequestKey("anna", "1", "f"))).isNotEqualTo(ID);
    }

    @Test
    void itIsAVersion7IdOfTheSessionsTime() {
        assertThat(ID.version()).isEqualTo(7);
        assertThat(ID.variant()).isEqualTo(2);
        assertThat(ID.getMostSignificantBits() >>> 16).isEqualTo(SESSION.getMostSignificantBits() >>> 16);
    }
}
