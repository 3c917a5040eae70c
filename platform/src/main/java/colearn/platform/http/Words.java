package colearn.platform.http;

import colearn.platform.secrets.SealedText;
import colearn.platform.secrets.SealedTexts;

/**
 * What somebody says in their own words, as it comes in; only what it is sealed into goes further.
 *
 * @param value 1 to 10,000 characters, without blanks around them
 */
public record Words(String value) {
    private static final int LONGEST = 10_000;

    public Words {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a text has 1 to 10,000 characters");
        }
    }

    /**
     * @param what the field, as the sentence of the refusal calls it
     * @throws IllegalArgumentException where it is longer
     */
    public void areAtMost(int longest, String what) {
        if (value.length() > longest) {
            throw new IllegalArgumentException("%s has 1 to %,d characters".formatted(what, longest));
        }
    }

    public SealedText sealed(SealedTexts texts) {
        return texts.seal(value);
    }

    @Override
    public String toString() {
        return "Words[…]";
    }
}
