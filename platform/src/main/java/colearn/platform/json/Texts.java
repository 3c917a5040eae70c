package colearn.platform.json;

/** Which texts may come in. */
public final class Texts {
    private Texts() {}

    /** Neither control characters (but tab and line ends) nor half of a surrogate pair: PostgreSQL keeps no NUL, and UTF-8 no half. */
    public static boolean isPlain(String text) {
        return text.codePoints().allMatch(Texts::isPlain);
    }

    private static boolean isPlain(int point) {
        return switch (point) {
            case '\t', '\n', '\r' -> true;
            default -> !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE;
        };
    }
}
