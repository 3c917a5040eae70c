package colearn.platform.commands;

/**
 * How a service understands one kind of aggregate of another: a fold over the facts it has received, by its own readers of them.
 *
 * @param <S> what is known; {@link #initial()} when nothing was heard
 */
public interface ReceivedFold<S> {
    /** The other service: {@code partner}, {@code session} or {@code insight}. */
    String source();

    /** The other service's name of the aggregate. */
    String aggregate();

    S initial();

    /** The next knowledge; {@code fact} is one of this service's received records. */
    S evolve(S known, Object fact);
}
