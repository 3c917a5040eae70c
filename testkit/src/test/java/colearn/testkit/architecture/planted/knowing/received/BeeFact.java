package colearn.testkit.architecture.planted.knowing.received;

import colearn.testkit.architecture.planted.knowing.domain.apple.Apple;

record BeeFact(Apple on) {}
