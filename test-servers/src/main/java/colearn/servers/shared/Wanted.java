package colearn.servers.shared;

import colearn.servers.ServerFailure;
import java.util.Locale;

/** Where the servers are to come from, as the property {@code colearn.servers} says. */
enum Wanted {
    /** Containers where a Docker engine answers and has the images, else embedded. */
    AUTO,
    /** Containers; without them the tests fail. */
    CONTAINERS,
    /** The embedded binaries, whether or not there is an engine. */
    EMBEDDED;

    /** @param property empty means {@link #AUTO} */
    static Wanted of(String property) {
        return switch (property.strip().toLowerCase(Locale.ROOT)) {
            case "", "auto" -> AUTO;
            case "containers" -> CONTAINERS;
            case "embedded" -> EMBEDDED;
            default ->
                throw new ServerFailure("colearn.servers is '" + property + "': say auto, containers or embedded.");
        };
    }
}
