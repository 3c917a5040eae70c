package colearn.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Gives keyed hashes for different purposes. Their keys are derived from the master key (HKDF-SHA256, RFC 5869), so a hash of one purpose
 * says nothing about another's, nor about what the master key wraps.
 */
public final class KeyedHashes {
    private final byte[] master;

    KeyedHashes(byte[] master) {
        this.master = master.clone();
    }

    /** @param purpose for example {@code request-fingerprint} or {@code email}; never changes, or nothing is found again */
    public KeyedHash forPurpose(String purpose) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(master)
                    .thenExpand(("hash:" + purpose).getBytes(StandardCharsets.UTF_8), 32);
            return new KeyedHash(KDF.getInstance("HKDF-SHA256").deriveData(parameters));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot derive keys", e);
        }
    }
}
