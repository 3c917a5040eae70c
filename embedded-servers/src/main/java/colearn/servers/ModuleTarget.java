package colearn.servers;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The {@code target} folder of this module, found from where this class was loaded: its classes or its jar. */
public final class ModuleTarget {
    private ModuleTarget() {}

    /** A folder of that name in the target folder; it need not exist. */
    public static Path folder(String name) {
        return classes().resolveSibling(name);
    }

    /** The classes folder or the jar, as a class path entry. */
    public static Path classes() {
        try {
            return Path.of(ModuleTarget.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("This module was loaded from a place that is no file.", e);
        }
    }
}
