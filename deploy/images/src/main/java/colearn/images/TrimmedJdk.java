package colearn.images;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The JDK that runs this, with the modules that the services need and nothing to develop with. */
final class TrimmedJdk {
    /** What jdeps finds in the services' jars, and what is found at run time only: TLS curves, JMX, zip file systems. */
    private static final String MODULES =
            "java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,"
                    + "java.naming,java.net.http,java.prefs,java.scripting,java.security.jgss,java.security.sasl,java.sql,"
                    + "java.sql.rowset,java.xml,jdk.crypto.ec,jdk.jfr,jdk.management,jdk.net,jdk.unsupported,jdk.zipfs";

    private TrimmedJdk() {}

    static void linkInto(Path folder) throws IOException, InterruptedException {
        Program.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
                "--add-modules",
                MODULES,
                // Not --strip-debug: what it does to native libraries needs objcopy, and they have no symbols anyway.
                "--strip-java-debug-attributes",
                "--no-man-pages",
                "--no-header-files",
                "--output",
                folder.toString()));
    }
}
