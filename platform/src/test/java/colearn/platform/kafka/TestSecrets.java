package colearn.platform.kafka;

import colearn.platform.secrets.SealedText;
import colearn.platform.secrets.SealedTexts;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Keys without cryptography: what the tests look at is which keys travel, and which exist. */
public final class TestSecrets implements SealedTexts {
    public volatile boolean refuseKeys;
    public final Map<UUID, String> keys = new ConcurrentHashMap<>();

    @Override
    public SealedText seal(String text) {
        return seal(UUID.randomUUID(), text);
    }

    @Override
    public SealedText seal(UUID key, String text) {
        keys.putIfAbsent(key, "wrapped " + key);
        return new SealedText(key, Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<String> open(SealedText sealed) {
        return keys.containsKey(sealed.key())
                ? Optional.of(new String(Base64.getDecoder().decode(sealed.ciphertext()), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    @Override
    public Optional<String> export(UUID key) {
        return Optional.ofNullable(keys.get(key));
    }

    @Override
    public void keep(UUID key, String wrapped) {
        if (refuseKeys) {
            throw new IllegalArgumentException("not wrapped for this service");
        }
        keys.putIfAbsent(key, wrapped);
    }

    @Override
    public void takeBack(java.util.Collection<UUID> keys) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void destroy(UUID key) {
        keys.remove(key);
    }
}
