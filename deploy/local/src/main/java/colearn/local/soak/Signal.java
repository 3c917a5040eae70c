package colearn.local.soak;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets processes stand still, and go on. */
enum Signal {
    STOP,
    CONT;

    /** To a process and all that it has started. */
    void toAllOf(ProcessHandle process) throws IOException, InterruptedException {
        to(Stream.concat(Stream.of(process), process.descendants()).toList());
    }

    void to(List<ProcessHandle> processes) throws IOException, InterruptedException {
        var pids = processes.stream().map(it -> Long.toString(it.pid())).collect(Collectors.joining(" "));
        // One that has ended meanwhile is no trouble.
        new ProcessBuilder("sh", "-c", "kill -%s %s 2>/dev/null".formatted(name(), pids))
                .start()
                .waitFor();
    }
}
