package colearn.observability;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a runbook asks a service by {@code curl}.
 *
 * @param method in lower case, as descriptions have it
 * @param path a variable of the shell stands for a part of it
 * @param fields of the body; empty where there is none
 */
record Command(String line, String method, String path, Set<String> fields) {
    private static final Pattern CURL =
            Pattern.compile("`(?<line>curl -s (-X (?<method>[A-Z]+) )?\\$SERVICE(?<path>/[^\\s`;]+)[^`]*)`");
    private static final Pattern FIELD = Pattern.compile("\\\\?\"(\\w+)\\\\?\": ");

    /** All that stand in a text. */
    static List<Command> in(String text) {
        return CURL.matcher(text)
                .results()
                .map(it -> new Command(
                        it.group("line"),
                        it.group("method") == null ? "get" : it.group("method").toLowerCase(Locale.ROOT),
                        it.group("path"),
                        fields(it.group("line"))))
                .toList();
    }

    /** Whether a described path is the one that is asked. */
    boolean fits(String described) {
        return path.matches(described.replaceAll("\\{\\w+}", "[^/]+"));
    }

    private static Set<String> fields(String line) {
        var found = new TreeSet<String>();
        int body = line.indexOf(" -d ");
        if (body > 0) {
            FIELD.matcher(line.substring(body)).results().forEach(it -> found.add(it.group(1)));
        }
        return found;
    }
}
