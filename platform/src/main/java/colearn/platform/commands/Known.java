package colearn.platform.commands;

import java.util.UUID;

/**
 * A state that a decision may rely on; the append checks that it still stands, and holds it until the commit.
 *
 * @param version 0 when nothing is recorded of it
 */
public record Known<S>(UUID id, S state, long version) {}
