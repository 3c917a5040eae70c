package colearn.platform.trace;

import colearn.platform.trace.Trace.Question;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Where it is told how long each step of a request took, in whatever service. While nobody wants to know, nothing is measured: there is no
 * traceparent then, and without one no worker makes a span.
 */
public interface Spans {
    /** A batch with more than so many sampled requests is one that catches up: what it tells of the others would only cost time. */
    int IN_A_BATCH = 50;

    /** Nobody wants to know. */
    Spans OFF = new NoSpans();

    /** What a step is, to who looks at a trace. */
    enum Kind {
        SERVER,
        INTERNAL,
        PRODUCER,
        CONSUMER
    }

    /** Whether anybody wants to know. */
    boolean on();

    /** What is told of a request once it is known. */
    interface Served {
        /** @param route with the names of its parts in place of their values */
        void is(String method, String route, int status);
    }

    /** What is done for a request from outside. */
    interface Serving<E extends Exception> {
        void serve(Served told) throws E;
    }

    /**
     * A request from outside.
     *
     * @param sent its traceparent header: who sent it decides whether it is sampled; else the sampler does
     */
    <E extends Exception> void serving(@Nullable String sent, Serving<E> request) throws E;

    /**
     * A step of the request in hand ({@link Trace#parent()}); what is done meanwhile belongs to it.
     *
     * @param name of few values: it names a kind of step, not one of them
     */
    <T, E extends Exception> T during(String name, Question<T, E> step) throws E;

    /**
     * A step that an event led to, perhaps long ago and in another service.
     *
     * @param parent the event's traceparent; without one nothing is told
     */
    <T, E extends Exception> T joining(@Nullable String parent, String name, Question<T, E> step) throws E;

    /** A step that begins a trace of its own, since what led to it may be months old; the two are linked. */
    <T, E extends Exception> T following(@Nullable String cause, String name, Question<T, E> step) throws E;

    /** A moment, for {@link #done}. */
    long now();

    /**
     * Tells of a batch that is done: one step for each of the events in it that have a traceparent, at most {@value #IN_A_BATCH}.
     *
     * @param since when the batch was begun
     * @param parents the events' traceparents; null where one has none
     */
    void done(Kind kind, String name, long since, Collection<@Nullable String> parents);
}
