package colearn.platform.secrets;

import java.util.UUID;

/**
 * A text that only its key opens. Destroying the key is how an append-only log forgets.
 *
 * @param key the id of the key; for personal data one key a person, for confidential text one key a text
 * @param ciphertext AES-GCM, base64; bound to {@code key}, so it cannot be moved under another
 */
public record SealedText(UUID key, String ciphertext) {}
