package colearn.testkit.architecture.planted.clock.domain;

import java.time.Instant;
import java.util.function.Supplier;

record Apple(Supplier<Instant> clock) {
    static Apple ripe() {
        return new Apple(Instant::now);
    }
}
