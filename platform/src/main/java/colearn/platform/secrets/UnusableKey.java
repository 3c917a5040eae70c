package colearn.platform.secrets;

/** A key from outside that is none; the message says in one sentence what to set. */
final class UnusableKey extends IllegalStateException {
    UnusableKey(String property) {
        super("Set %s to 32 random bytes in base64 (for example from: openssl rand -base64 32).".formatted(property));
    }
}
