package colearn.platform.eventlog;

import java.util.List;

/** What an event's body is where corrections leave no fact to be told: no state is evolved with it, and no fold is given it as an event. */
public sealed interface Corrective {

    /** The event was retracted. */
    record Retracted() implements Corrective {}

    /**
     * An earlier event is read otherwise from here on.
     *
     * @param before the event as it was read up to here, at its own place; empty where it has not come yet
     * @param after as it is read from here on
     */
    record EventCorrected(List<Happening> before, List<Happening> after) implements Corrective {
        public EventCorrected {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }
}
