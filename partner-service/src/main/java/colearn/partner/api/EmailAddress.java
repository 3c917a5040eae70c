package colearn.partner.api;

import java.util.regex.Pattern;

/**
 * Where somebody gets mail.
 *
 * @param value something, an @, and a domain; at most 254 characters
 */
record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile("[^\\s@]+@[^\\s@.]+([.][^\\s@.]+)*");

    EmailAddress {
        value = value.strip();
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an e-mail address looks like name@example.org");
        }
    }

    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
