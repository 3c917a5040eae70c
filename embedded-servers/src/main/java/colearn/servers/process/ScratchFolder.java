package colearn.servers.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The temporary folder of one program: what it leaves there when it is killed goes at its next start, and not where the whole machine has its own. */
public final class ScratchFolder {
    private ScratchFolder() {}

    /** Made, or emptied; answers what a JVM must be told. */
    public static String emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                List<Path> inside = all.sorted(Comparator.reverseOrder()).toList();
                for (Path each : inside) {
                    Files.delete(each);
                }
            }
        }
        return "-Djava.io.tmpdir=" + Files.createDirectories(folder);
    }
}
