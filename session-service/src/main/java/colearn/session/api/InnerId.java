package colearn.session.api;

import colearn.platform.commands.RequestKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Makes the id of something that a command adds to a session. It follows from the session and the idempotency key, so that a command that is
 * sent again answers with the {@code Location} that it answered with first.
 */
final class InnerId {
    private static final long TIME = 0xFFFF_FFFF_FFFF_0000L;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private InnerId() {}

    /** A UUIDv7 with the session's own time, so that it sorts with the session. */
    static UUID of(UUID session, RequestKey key) {
        var hash = ByteBuffer.wrap(hash("%s\n%s\n%s".formatted(session, key.scope(), key.key())));
        return new UUID(
                (session.getMostSignificantBits() & TIME) | VERSION_7 | (hash.getLong() & 0x0FFFL),
                VARIANT | (hash.getLong() >>> 2));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
