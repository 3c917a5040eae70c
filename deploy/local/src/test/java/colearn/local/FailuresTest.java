package colearn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailuresTest {
    private final StringWriter said = new StringWriter();

    @Test
    void aRefusalIsTheWholeAnswer() {
        assertThat(run(new Refusal("Do this."))).isEqualTo(1);
        assertThat(said.toString()).isEqualTo("Do this.\n");
    }

    @Test
    void aFullDiskIsSaidHoweverDeepItIsHidden() {
        var full = new FileSystemException("data", null, "No space left on device");
        assertThat(run(new Refusal("kafka does not start", new UncheckedIOException(full))))
                .isEqualTo(1);
        assertThat(said.toString())
                .startsWith("The disk is full: make room for")
                .hasLineCount(1);
    }

    @Test
    void somebodyElsesFilesAreNamedWithWhatToDo() {
        assertThat(run(new UncheckedIOException(new AccessDeniedException("/there/.colearn/lock"))))
                .isEqualTo(1);
        assertThat(said.toString())
                .contains("/there/.colearn/lock", "a clone of your own")
                .hasLineCount(1);
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() {
        assertThat(run(new FileSystemException("lock", null, "Read-only file system")))
                .isEqualTo(1);
        assertThat(said.toString()).contains("make a clone").hasLineCount(1);
    }

    @Test
    void whatNobodyForesawIsToldWhole() {
        assertThat(run(new IllegalStateException("odd"))).isEqualTo(1);
        assertThat(said.toString()).contains("please report it", "IllegalStateException: odd", "\tat ");
    }

    private int run(Exception failure) {
        return new CommandLine(new Failing(failure))
                .setExecutionExceptionHandler(new Failures())
                .setErr(new PrintWriter(said, true))
                .execute();
    }

    @Command
    private record Failing(Exception failure) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            throw failure;
        }
    }
}
