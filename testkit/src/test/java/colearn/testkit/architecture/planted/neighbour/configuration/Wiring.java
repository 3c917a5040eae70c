package colearn.testkit.architecture.planted.neighbour.configuration;

import colearn.servers.shared.Servers;

final class Wiring {
    String url() {
        return Servers.shared().bootstrapServers();
    }
}
