package colearn.platform.commands;

/**
 * Names one intention of one sender, so that sending it again has no second effect.
 *
 * @param scope whose key it is: keys of different senders never meet
 * @param key 1 to 200 visible ASCII characters
 * @param fingerprint of the request it came with (keyed hash of method, path and body); the same key with another fingerprint is refused
 */
public record RequestKey(String scope, String key, String fingerprint) {
    public RequestKey {
        if (!key.matches("[\\x21-\\x7E]{1,200}")) {
            throw new IllegalArgumentException("an Idempotency-Key has 1 to 200 visible ASCII characters and no space");
        }
    }
}
