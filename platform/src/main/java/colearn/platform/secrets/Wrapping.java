package colearn.platform.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** Encrypts under one 256-bit key (AES-GCM, Tink), bound to the id of what is encrypted. */
final class Wrapping {
    private final Aead aead;
    private final String fingerprint;

    private Wrapping(byte[] key) {
        try {
            this.aead = new AesGcmJce(key);
            this.fingerprint = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Wrapping of(byte[] key) {
        return new Wrapping(key);
    }

    /**
     * A key from the configuration.
     *
     * @throws UnusableKey one sentence for the operator, when it is missing or is no key
     */
    static Wrapping configured(String property, String base64) {
        return new Wrapping(key(property, base64));
    }

    /** The key's bytes, for those who derive others from it; refuses as {@link #configured} does. */
    static byte[] key(String property, String base64) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(base64 == null ? "" : base64.strip());
        } catch (IllegalArgumentException e) {
            key = new byte[0];
        }
        if (key.length != 32) {
            throw new UnusableKey(property);
        }
        return key;
    }

    /** Tells keys apart without telling the key. */
    String fingerprint() {
        return fingerprint;
    }

    byte[] encrypt(UUID id, byte[] plain) {
        try {
            return aead.encrypt(plain, bytes(id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("encryption failed", e);
        }
    }

    byte[] decrypt(UUID id, byte[] encrypted) throws GeneralSecurityException {
        return aead.decrypt(encrypted, bytes(id));
    }

    SealedText seal(UUID id, String text) {
        return new SealedText(
                id, Base64.getEncoder().encodeToString(encrypt(id, text.getBytes(StandardCharsets.UTF_8))));
    }

    String open(SealedText sealed) throws GeneralSecurityException {
        return new String(
                decrypt(sealed.key(), Base64.getDecoder().decode(sealed.ciphertext())), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
