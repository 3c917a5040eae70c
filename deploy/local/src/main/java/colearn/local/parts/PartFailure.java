package colearn.local.parts;

/** A part did not start; the message is a sentence with its last words and the log to read. */
public final class PartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean killed;

    public PartFailure(String sentence, Throwable cause) {
        super(sentence, cause);
        this.killed = false;
    }

    public PartFailure(String sentence, boolean killed) {
        super(sentence);
        this.killed = killed;
    }

    /** True where somebody else ended it with a signal, so that starting it once more is worth it. */
    public boolean killed() {
        return killed;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
