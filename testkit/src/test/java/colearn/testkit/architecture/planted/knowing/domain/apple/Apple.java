package colearn.testkit.architecture.planted.knowing.domain.apple;

/** An aggregate. */
public record Apple(String name) {}
