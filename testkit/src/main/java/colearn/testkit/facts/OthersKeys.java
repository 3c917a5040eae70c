package colearn.testkit.facts;

import colearn.platform.secrets.KeySettings;
import colearn.platform.secrets.SealedText;
import colearn.platform.secrets.SealedTexts;
import colearn.platform.secrets.SecretsConfiguration;
import colearn.platform.time.TimeConfiguration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The keys of another service; their database is made when the first text is sealed. */
public final class OthersKeys implements SealedTexts, AutoCloseable {
    private final Supplier<KeySettings> settings;
    private @Nullable AnnotationConfigApplicationContext context;

    /** @param settings asked once, when they are needed */
    public OthersKeys(Supplier<KeySettings> settings) {
        this.settings = settings;
    }

    @Override
    public SealedText seal(String text) {
        return store().seal(text);
    }

    @Override
    public SealedText seal(UUID key, String text) {
        return store().seal(key, text);
    }

    @Override
    public Optional<String> open(SealedText sealed) {
        return store().open(sealed);
    }

    /** Empty for a sample's text, which no key was ever made for. */
    @Override
    public Optional<String> export(UUID key) {
        return context == null ? Optional.empty() : store().export(key);
    }

    @Override
    public void keep(UUID key, String wrapped) {
        store().keep(key, wrapped);
    }

    @Override
    public void takeBack(Collection<UUID> keys) {
        store().takeBack(keys);
    }

    @Override
    public void destroy(UUID key) {
        store().destroy(key);
    }

    @Override
    public synchronized void close() {
        if (context != null) {
            context.close();
        }
    }

    private synchronized SealedTexts store() {
        if (context == null) {
            context = new AnnotationConfigApplicationContext();
            context.registerBean("keysOfAnother", KeySettings.class, settings::get, it -> it.setPrimary(true));
            context.register(SecretsConfiguration.class, TimeConfiguration.class);
            context.getEnvironment().addActiveProfile("local");
            context.refresh();
        }
        return context.getBean(SealedTexts.class);
    }
}
