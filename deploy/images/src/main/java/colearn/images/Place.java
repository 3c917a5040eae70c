package colearn.images;

import java.nio.file.Path;

/**
 * Where an image is put together: a root folder that looks as the image's own will, so that a program which is started in it
 * sees the same paths.
 *
 * @param folder everything of this image
 * @param service {@code partner-service}
 */
record Place(Path folder, String service) {
    static final String JAVA = "/java";
    static final String APP = "/app";

    Path root() {
        return folder.resolve("root");
    }

    /** The packed file system without what we add. */
    Path baseTar() {
        return folder.resolve("root.tar");
    }

    Path java() {
        return root().resolve(JAVA.substring(1));
    }

    Path app() {
        return root().resolve(APP.substring(1));
    }

    /** As the image sees it. */
    String jar() {
        return APP + "/" + service + ".jar";
    }

    /** As the image sees it. */
    String cache() {
        return APP + "/" + service + ".aot";
    }

    Path cacheFile() {
        return app().resolve(service + ".aot");
    }
}
