package colearn.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 under a key of one purpose, in hexadecimal: tells whether two texts are equal (requests, e-mail addresses) without keeping
 * them, and without letting anybody try candidates who lacks the key.
 */
public final class KeyedHash {
    private final SecretKeySpec key;

    KeyedHash(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    public String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Over the parts one after the other; where one ends and the next begins is for the caller to make unambiguous. */
    public String of(byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (var part : parts) {
                mac.update(part);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HMAC-SHA256", e);
        }
    }
}
