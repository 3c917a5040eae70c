package colearn.testkit.architecture.planted.neighbour.configuration;

import colearn.servers.Servers;

final class Wiring {
    String url() {
        return Servers.shared().bootstrapServers();
    }
}
