package colearn.partner.api;

import colearn.platform.secrets.SealedText;
import colearn.platform.secrets.SealedTexts;

/**
 * A confidential text as it comes in; only what it is sealed into goes further.
 *
 * @param value 1 to 10,000 characters
 */
record Words(String value) {
    private static final int LONGEST = 10_000;

    Words {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a text has 1 to %d characters".formatted(LONGEST));
        }
    }

    SealedText sealed(SealedTexts texts) {
        return texts.seal(value);
    }

    @Override
    public String toString() {
        return "Words[…]";
    }
}
