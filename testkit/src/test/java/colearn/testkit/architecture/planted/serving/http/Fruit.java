package colearn.testkit.architecture.planted.serving.http;

import colearn.servers.shared.Servers;

record Fruit(Servers servers) {}
