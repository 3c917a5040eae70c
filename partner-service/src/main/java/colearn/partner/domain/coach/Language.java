package colearn.partner.domain.coach;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.MissingResourceException;

/**
 * A language that a coach coaches in.
 *
 * @param value a BCP 47 language tag in its usual spelling, for example {@code pt-BR}; {@code PT-br} says the same, and is kept so
 */
public record Language(String value) {

    public Language {
        value = known(value).toLanguageTag();
    }

    private static Locale known(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            // Asked because it throws for two letters that stand for no language; a tag of private use alone has none.
            if (!locale.getISO3Language().isEmpty()) {
                return locale;
            }
        } catch (IllformedLocaleException | MissingResourceException e) {
            throw new IllegalArgumentException("'%s' is no BCP 47 language tag".formatted(tag), e);
        }
        throw new IllegalArgumentException("'%s' is no BCP 47 language tag".formatted(tag));
    }
}
