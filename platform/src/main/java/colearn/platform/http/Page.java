package colearn.platform.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list in a stable order.
 *
 * @param next the cursor of the next page; null on the last
 * @param position how far the view had come: {@code service:epoch:position}
 */
public record Page<T>(List<T> items, @Nullable String next, String position) {}
