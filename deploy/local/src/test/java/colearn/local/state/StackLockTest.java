package colearn.local.state;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.local.Refusal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackLockTest {
    @TempDir
    private Path folder;

    @Test
    void aSecondHolderIsToldWhatToDo() throws Exception {
        Checkout checkout = new Checkout(folder);
        StackLock first = StackLock.take(checkout);
        assertThatThrownBy(() -> StackLock.take(checkout))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("./colearn down");
        first.close();
        assertThatCode(() -> StackLock.take(checkout).close()).doesNotThrowAnyException();
    }
}
