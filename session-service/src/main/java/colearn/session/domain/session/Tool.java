package colearn.session.domain.session;

/**
 * What a tool is called where it is used, for example {@code standard work combination table}.
 *
 * @param value one line of 1 to 200 characters
 */
public record Tool(String value) {
    private static final int LONGEST = 200;

    public Tool {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST || value.codePoints().anyMatch(Tool::breaksTheLine)) {
            throw new IllegalArgumentException("a tool is named in one line of 1 to %d characters".formatted(LONGEST));
        }
    }

    private static boolean breaksTheLine(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
