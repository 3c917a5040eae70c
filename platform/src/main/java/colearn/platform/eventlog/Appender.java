package colearn.platform.eventlog;

/** The one way into the log for what this service decides. */
public interface Appender {

    /**
     * Stores the whole unit, or nothing.
     *
     * @throws AppendLost when somebody else was faster
     * @throws org.springframework.dao.DataAccessException when the database could not; after a broken connection the unit may be stored, and
     *     sending it again with the same key tells
     */
    void append(AppendUnit unit);
}
