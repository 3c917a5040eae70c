package colearn.platform.operations;

/** An operator's own words, kept beside what they decided. */
final class Reasons {
    private static final int LONGEST = 1_000;

    private Reasons() {}

    static String checked(String reason) {
        var stripped = reason.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new IllegalArgumentException("say why in 1 to 1,000 characters");
        }
        return stripped;
    }
}
