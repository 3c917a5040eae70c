package colearn.system.exactness;

import java.util.UUID;

/** One event as a place has it: who it is, and its number in its aggregate. */
public record EventOnce(UUID id, UUID aggregate, long version) {}
