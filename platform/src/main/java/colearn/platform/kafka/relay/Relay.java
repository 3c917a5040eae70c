package colearn.platform.kafka.relay;

import colearn.platform.kafka.Worker;

/** The relay of this instance; it works while no other instance does. */
public record Relay(Worker worker, RelayProgress progress) {}
