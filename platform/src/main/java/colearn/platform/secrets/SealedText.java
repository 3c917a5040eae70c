package colearn.platform.secrets;

import java.util.Optional;
import java.util.UUID;

/**
 * A text that only its key opens. Destroying the key is how an append-only log forgets.
 *
 * @param key the id of the key; for personal data one key a person, for confidential text one key a text
 * @param ciphertext AES-GCM, base64; bound to {@code key}, so it cannot be moved under another
 */
public record SealedText(UUID key, String ciphertext) {
    private static final UUID NO_KEY = new UUID(0, 0);

    /** A text that an earlier release recorded as it was: what a log holds in the clear, nothing can seal any more. */
    public static SealedText inTheClear(String text) {
        return new SealedText(NO_KEY, text);
    }

    /** The text itself, where it was never sealed. */
    Optional<String> neverSealed() {
        return key.equals(NO_KEY) ? Optional.of(ciphertext) : Optional.empty();
    }
}
