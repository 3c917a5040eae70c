package colearn.partner.api;

/**
 * What somebody is called.
 *
 * @param value 1 to 200 characters
 */
record PersonName(String value) {
    private static final int LONGEST = 200;

    PersonName {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a name has 1 to %d characters".formatted(LONGEST));
        }
    }

    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
