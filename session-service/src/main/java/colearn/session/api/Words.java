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
}
