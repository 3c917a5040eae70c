package colearn.servers.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who PostgreSQL's programs run as. They refuse to be root, so root starts them as somebody who is not. */
enum PostgresAccount {
    /** Whoever started this JVM, and is not root. */
    OWN(-1, List.of()),

    /** Root, whom a user namespace calls nobody: the files stay root's. */
    NAMESPACE(0, List.of("unshare", "-U")),

    /**
     * Nobody, who may look into root's folders on the way to the data: for where user namespaces are forbidden, as they
     * are in most containers and in every chroot. Without the secure bit, access(2) would not see that right.
     */
    NOBODY(
            65534,
            List.of(
                    "setpriv",
                    "--reuid=65534",
                    "--regid=65534",
                    "--clear-groups",
                    "--securebits=+no_setuid_fixup",
                    "--inh-caps=-all,+dac_override",
                    "--ambient-caps=-all,+dac_override"));

    private final int owner;
    private final List<String> prefix;

    PostgresAccount(int owner, List<String> prefix) {
        this.owner = owner;
        this.prefix = prefix;
    }

    /** The one for this JVM's user on this machine. */
    static PostgresAccount ofThisProcess() {
        if (new UnixSystem().getUid() != 0) {
            return OWN;
        }
        return NAMESPACE.works() || !NOBODY.works() ? NAMESPACE : NOBODY;
    }

    /** What to run to run a command as it. */
    List<String> running(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Gives it a data folder that an earlier start may have made as another account. */
    void own(Path data) throws IOException {
        if (this == OWN || !Files.exists(data) || owner(data).equals(owner)) {
            return;
        }
        try (Stream<Path> all = Files.walk(data)) {
            for (Path each : all.toList()) {
                Files.setAttribute(each, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static Object owner(Path path) throws IOException {
        return Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    private boolean works() {
        try {
            return new ProcessBuilder(running(List.of("true")))
                            .redirectErrorStream(true)
                            .redirectOutput(new File("/dev/null"))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // there is no such program
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
