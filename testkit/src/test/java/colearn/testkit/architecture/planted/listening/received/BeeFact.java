package colearn.testkit.architecture.planted.listening.received;

import colearn.platform.eventlog.Happening;

record BeeFact(Happening raw) {}
