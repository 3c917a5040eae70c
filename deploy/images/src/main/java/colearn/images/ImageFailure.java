package colearn.images;

import org.jspecify.annotations.Nullable;

/** An image cannot be made; the message is a sentence. */
final class ImageFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImageFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
