package colearn.testkit.architecture.planted.serving.http;

import colearn.servers.Servers;

record Fruit(Servers servers) {}
