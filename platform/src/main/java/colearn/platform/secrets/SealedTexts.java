package colearn.platform.secrets;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Seals and opens texts; the keys stand in a database of their own, wrapped by a master key from outside. */
public interface SealedTexts {

    /** Under a new key of the text's own. The key is stored before this returns. */
    SealedText seal(String text);

    /**
     * Under one key that several texts of one person share; it is made when it does not exist.
     *
     * @throws ForgottenKey when it was destroyed
     */
    SealedText seal(UUID key, String text);

    /** The text; empty when its key was destroyed or has not arrived. */
    Optional<String> open(SealedText sealed);

    /** Those of the texts whose keys are there: for pages of them, with one look into the key store. */
    default Map<SealedText, String> open(Collection<SealedText> sealed) {
        var opened = new HashMap<SealedText, String>();
        sealed.forEach(text -> open(text).ifPresent(words -> opened.put(text, words)));
        return opened;
    }

    /** The key of a text, wrapped for the other services; empty when it was destroyed. */
    Optional<String> export(UUID key);

    /** Keeps a key that another service has sent along. A key that was destroyed here stays destroyed. */
    void keep(UUID key, String wrapped);

    /** Removes keys under which their maker recorded nothing, and nobody else sealed anything since; whoever has not made them just now does not call this. */
    void takeBack(Collection<UUID> keys);

    /** Destroys a key for ever: what it sealed is gone, in every copy of the log. */
    void destroy(UUID key);
}
