package colearn.servers.shared;

import org.testcontainers.DockerClientFactory;

/** A Docker engine, as far as it has to be known before anything is started on it. */
@FunctionalInterface
interface Engine {
    boolean answers();

    /** The one that Testcontainers finds: by DOCKER_HOST, the usual sockets, or its own file of settings. */
    static Engine ofThisMachine() {
        return () -> DockerClientFactory.instance().isDockerAvailable();
    }
}
