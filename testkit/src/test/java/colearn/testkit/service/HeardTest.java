package colearn.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.LogReader;
import colearn.platform.secrets.SealedTexts;
import colearn.platform.time.Ids;
import colearn.testkit.service.VaultService.AppleDropped;
import colearn.testkit.service.VaultService.AppleSpoiled;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What others are made to say, a running service hears through Kafka. */
class HeardTest {
    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("partner", VaultService.class);

    @Test
    void factsArriveInOrderAndSealedTextsCanBeOpened() {
        var orchard = SERVICE.factsFrom("orchard");
        var apple = Ids.next();
        var why = orchard.seal("worms");
        orchard.tell("apple.dropped", apple);
        orchard.tell(orchard.fact("apple.spoiled", apple).with("why", why));

        Awaitility.await().until(() -> of(apple).size() == 2);
        assertThat(of(apple))
                .extracting(Happening::body)
                .containsExactly(new AppleDropped("wind"), new AppleSpoiled(why));
        assertThat(of(apple)).extracting(Happening::version).containsExactly(1L, 2L);
        assertThat(SERVICE.bean(SealedTexts.class).open(why)).contains("worms");
    }

    private static List<Happening> of(UUID apple) {
        return SERVICE.bean(LogReader.class).after(0, 1_000).stream()
                .filter(it -> it.aggregateId().equals(apple))
                .toList();
    }
}
