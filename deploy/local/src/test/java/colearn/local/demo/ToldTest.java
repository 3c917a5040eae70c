package colearn.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.local.state.Checkout;
import colearn.local.state.StackClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToldTest {
    private static final Telling ANOTHER = new Telling("first");

    @TempDir
    private Path folder;

    private Checkout checkout;

    @BeforeEach
    void aStackWithData() throws IOException {
        checkout = new Checkout(folder);
        Files.createDirectories(checkout.data());
    }

    @Test
    void eachTellingIsRememberedByItself() throws IOException {
        assertThat(Told.find(checkout, Telling.FIRST)).isEmpty();
        Told.note(checkout, Telling.FIRST);
        assertThat(Told.find(checkout, Telling.FIRST)).isPresent();
        assertThat(Told.find(checkout, ANOTHER)).isEmpty();
    }

    @Test
    void itCanBeToldAgainForAsLongAsTheServicesKnowItsKeys() throws IOException {
        Told.note(checkout, Telling.FIRST);
        StackClock.write(checkout, Duration.ofDays(29));
        assertThat(Told.find(checkout, Telling.FIRST).orElseThrow().isRepeatable(checkout))
                .isTrue();
        StackClock.write(checkout, Duration.ofDays(30).plusMinutes(1));
        Told.note(checkout, Telling.FIRST);
        assertThat(Told.find(checkout, Telling.FIRST).orElseThrow().isRepeatable(checkout))
                .isFalse();
    }
}
