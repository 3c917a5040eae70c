package colearn.platform.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Checks a property over random histories. A history that fails is told by its seed, and without the steps that it fails without: each
 * one is left out in turn for as long as it fails.
 */
final class Shrinking {
    private Shrinking() {}

    /** What has to hold; throws where it does not. */
    interface Property<T> {
        void check(List<T> steps) throws Exception;
    }

    static <T> void check(long seed, int length, Function<Random, T> step, Property<T> property) {
        var random = new Random(seed);
        var steps = new ArrayList<T>();
        for (int i = 0; i < length; i++) {
            steps.add(step.apply(random));
        }
        var failure = failure(property, steps);
        if (failure == null) {
            return;
        }
        for (int at = 0; at < steps.size(); ) {
            var fewer = new ArrayList<>(steps);
            fewer.remove(at);
            var still = failure(property, fewer);
            if (still == null) {
                at++;
            } else {
                steps = fewer;
                failure = still;
            }
        }
        throw new AssertionError(
                "seed %d fails with these steps:%n%s"
                        .formatted(
                                seed,
                                String.join(
                                        System.lineSeparator(),
                                        steps.stream().map(String::valueOf).toList())),
                failure);
    }

    private static <T> @org.jspecify.annotations.Nullable Throwable failure(Property<T> property, List<T> steps) {
        try {
            property.check(steps);
            return null;
        } catch (Exception | AssertionError e) {
            return e;
        }
    }
}
