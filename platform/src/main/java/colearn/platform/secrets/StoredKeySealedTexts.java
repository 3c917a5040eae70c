package colearn.platform.secrets;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sealed texts whose keys stand in the key store. */
final class StoredKeySealedTexts implements SealedTexts {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyStore store;
    private final Wrapping master;
    private final Wrapping exchange;

    /** Short-lived: another instance may destroy a key. */
    private final Cache<UUID, byte[]> unwrapped = briefly();

    /** Those among them that no request takes back: a text may be sealed with what is read here. */
    private final Cache<UUID, byte[]> shared = briefly();

    private static Cache<UUID, byte[]> briefly() {
        return Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofSeconds(10))
                .build();
    }

    StoredKeySealedTexts(KeyStore store, Wrapping master, Wrapping exchange) {
        this.store = store;
        this.master = master;
        this.exchange = exchange;
    }

    @Override
    public SealedText seal(String text) {
        return seal(UUID.randomUUID(), text);
    }

    @Override
    public SealedText seal(UUID key, String text) {
        return Wrapping.of(toSealWith(key)).seal(key, text);
    }

    /**
     * The key, made if need be. What another request has made may be gone with that request's refusal, and this one's text with it: so it is
     * shared first, which keeps it.
     */
    private byte[] toSealWith(UUID key) {
        if (FreshKeys.mine(key)) {
            var mine = data(key);
            if (mine.isPresent()) {
                return mine.get();
            }
        }
        var known = shared.getIfPresent(key);
        while (known == null) {
            var kept = store.share(key);
            if (kept.isPresent()) {
                known = unwrap(key, kept.get());
                shared.put(key, known);
                unwrapped.put(key, known);
            } else if (store.destroyed(key)) {
                throw new ForgottenKey(key);
            } else {
                var fresh = new byte[32];
                RANDOM.nextBytes(fresh);
                // Somebody else may be first: what is stored counts then.
                if (store.insertFresh(key, new KeyStore.Wrapped(master.encrypt(key, fresh), master.fingerprint()))) {
                    FreshKeys.made(key);
                    unwrapped.put(key, fresh);
                    return fresh;
                }
            }
        }
        return known;
    }

    @Override
    public Optional<String> open(SealedText sealed) {
        return sealed.neverSealed().or(() -> data(sealed.key()).map(data -> open(sealed, data)));
    }

    @Override
    public Map<SealedText, String> open(Collection<SealedText> sealed) {
        var keys = data(sealed.stream().map(SealedText::key).collect(Collectors.toSet()));
        var opened = new HashMap<SealedText, String>();
        for (var text : sealed) {
            text.neverSealed().ifPresent(words -> opened.put(text, words));
            var data = keys.get(text.key());
            if (data != null) {
                opened.computeIfAbsent(text, it -> open(it, data));
            }
        }
        return opened;
    }

    private static String open(SealedText sealed, byte[] data) {
        try {
            return Wrapping.of(data).open(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text does not fit its key " + sealed.key(), e);
        }
    }

    @Override
    public Optional<String> export(UUID key) {
        return data(key).map(data -> Base64.getEncoder().encodeToString(exchange.encrypt(key, data)));
    }

    @Override
    public void keep(UUID key, String wrapped) {
        byte[] data;
        try {
            data = exchange.decrypt(key, Base64.getDecoder().decode(wrapped));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("a key that was sent along cannot be unwrapped: " + key, e);
        }
        store.insert(key, new KeyStore.Wrapped(master.encrypt(key, data), master.fingerprint()));
    }

    @Override
    public void takeBack(Collection<UUID> keys) {
        store.removeFresh(keys);
        unwrapped.invalidateAll(keys);
    }

    @Override
    public void destroy(UUID key) {
        store.destroy(key);
        unwrapped.invalidate(key);
        shared.invalidate(key);
    }

    private Optional<byte[]> data(UUID key) {
        var cached = unwrapped.getIfPresent(key);
        if (cached != null) {
            return Optional.of(cached);
        }
        var data = store.find(key).map(wrapped -> unwrap(key, wrapped));
        data.ifPresent(bytes -> unwrapped.put(key, bytes));
        return data;
    }

    private Map<UUID, byte[]> data(Set<UUID> keys) {
        var data = new HashMap<>(unwrapped.getAllPresent(keys));
        var missing = keys.stream().filter(key -> !data.containsKey(key)).toList();
        if (!missing.isEmpty()) {
            store.find(missing).forEach((key, wrapped) -> {
                var fetched = unwrap(key, wrapped);
                unwrapped.put(key, fetched);
                data.put(key, fetched);
            });
        }
        return data;
    }

    private byte[] unwrap(UUID key, KeyStore.Wrapped wrapped) {
        if (!wrapped.master().equals(master.fingerprint())) {
            throw new IllegalStateException("colearn.keys.master-key is not the one that wraps the stored keys");
        }
        try {
            return master.decrypt(key, wrapped.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored key cannot be unwrapped: " + key, e);
        }
    }
}
