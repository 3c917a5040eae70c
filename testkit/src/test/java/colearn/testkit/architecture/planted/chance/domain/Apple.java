package colearn.testkit.architecture.planted.chance.domain;

import java.util.UUID;

record Apple(UUID id) {
    static Apple next() {
        return new Apple(UUID.randomUUID());
    }
}
