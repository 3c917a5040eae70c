package colearn.testkit.openapi;

import colearn.testkit.http.Reply;
import java.util.function.Supplier;

/**
 * A request that nobody should send.
 *
 * @param what is bad about it, for whoever reads that it was taken
 * @param least the lowest status that is right; up to 499 all are
 */
record Probe(String what, Supplier<Reply> request, int least) {

    /** A problem is the only right answer. */
    static Probe refused(String what, Supplier<Reply> request) {
        return new Probe(what, request, 400);
    }

    /** Done or refused, but decently. */
    static Probe survived(String what, Supplier<Reply> request) {
        return new Probe(what, request, 200);
    }
}
