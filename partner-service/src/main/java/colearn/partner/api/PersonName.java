package colearn.partner.api;

import colearn.partner.domain.OneLine;

/**
 * What somebody is called.
 *
 * @param value one line of 1 to 200 characters
 */
record PersonName(String value) {
    private static final int LONGEST = 200;

    PersonName {
        value = OneLine.of("name", value, LONGEST);
    }

    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
