package colearn.servers;

import org.jspecify.annotations.Nullable;

/** A server could not be started or asked; the message is a sentence that says what to do where that is known. */
public final class ServerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ServerFailure(String message) {
        this(message, null);
    }

    public ServerFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
