package colearn.session.api;

/**
 * What somebody says in their own words; sealed before it is recorded.
 *
 * @param value 1 to 10,000 characters, without blanks around them
 */
record Words(String value) {
    private static final int LONGEST = 10_000;

    Words {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("it has 1 to 10,000 characters");
        }
    }

    /** @param what the field, as the sentence of the refusal calls it */
    void areAtMost(int longest, String what) {
        if (value.length() > longest) {
            throw new IllegalArgumentException("%s has 1 to %,d characters".formatted(what, longest));
        }
    }
}
