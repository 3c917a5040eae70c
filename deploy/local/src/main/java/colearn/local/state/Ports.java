package colearn.local.state;

import colearn.local.Refusal;

/**
 * The ports of 127.0.0.1 that the stack listens on.
 *
 * @param offset added to each, so that two stacks fit on one machine
 */
public record Ports(int offset) {
    private static final int HIGHEST = 19093;

    public Ports {
        if (offset < 0 || HIGHEST + offset > 65535) {
            throw new Refusal("The port offset must be between 0 and " + (65535 - HIGHEST) + ", not " + offset + ".");
        }
    }

    public int postgres() {
        return 15432 + offset;
    }

    public int kafka() {
        return 19092 + offset;
    }

    public int kafkaController() {
        return HIGHEST + offset;
    }

    public int identity() {
        return 18080 + offset;
    }

    public int of(Service service) {
        return service.port() + offset;
    }

    /** Of a service's health and metrics, which are not told where its API is. */
    public int managementOf(Service service) {
        return of(service) + 10;
    }

    public String issuer() {
        return "http://127.0.0.1:" + identity();
    }

    public String urlOf(Service service) {
        return "http://127.0.0.1:" + of(service);
    }
}
