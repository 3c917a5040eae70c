package colearn.system.traces;

/**
 * One span.
 *
 * @param service that did it
 * @param name what it is, for example {@code fold matrix}
 * @param trace 32 hex digits
 * @param span 16 hex digits
 * @param parent 16 hex digits; empty where a trace begins
 */
public record Step(String service, String name, String trace, String span, String parent) {
    @Override
    public String toString() {
        return service + ": " + name;
    }
}
