package colearn.platform.commands;

/**
 * A place in a service's log; the read-your-writes token. Positions of different epochs never compare.
 *
 * @param service whose log
 * @param epoch how often that log was restored from a backup, from 1
 * @param position from 1
 */
public record LogPosition(String service, int epoch, long position) {
    private static final String NUMBER = "[0-9]{1,19}";

    public static LogPosition parse(String token) {
        var parts = token.split(":", -1);
        if (parts.length != 3 || !parts[0].matches("[a-z]{1,20}")) {
            throw malformed(token);
        }
        if (!parts[1].matches(NUMBER) || !parts[2].matches(NUMBER)) {
            throw malformed(token);
        }
        try {
            return new LogPosition(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
        } catch (NumberFormatException e) {
            throw malformed(token);
        }
    }

    private static IllegalArgumentException malformed(String token) {
        return new IllegalArgumentException("'%s' is no position: write service:epoch:position".formatted(token));
    }

    @Override
    public String toString() {
        return service + ":" + epoch + ":" + position;
    }
}
