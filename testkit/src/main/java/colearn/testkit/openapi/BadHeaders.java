package colearn.testkit.openapi;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Headers that no operation which takes them accepts. */
final class BadHeaders {
    private static final Map<String, List<String>> REFUSED = Map.of(
            // None beyond ASCII: the client would send a question mark, and that is a good key.
            "Idempotency-Key", List.of("", " ", "two words", "x".repeat(201), "a\tb"),
            "If-Match",
                    List.of(
                            "*",
                            "W/\"1\"",
                            "1",
                            "\"x\"",
                            "\"1\", \"2\"",
                            "\"0\"",
                            "\"-1\"",
                            "\"99999999999999999999\"",
                            ""),
            "Colearn-After",
                    List.of(
                            "",
                            ",",
                            "x",
                            "partner",
                            "partner:1",
                            "partner:1:x",
                            "partner:1:99999999999999999999",
                            "PARTNER:1:1",
                            "partner:-1:1",
                            "partner:1:-1",
                            "partner:1:1,".repeat(30)),
            "Colearn-Replay", List.of("x", "1-1-1-1-1", "00000000-0000-0000-0000-000000000000"));

    private BadHeaders() {}

    /** @param service whose operation it is: an epoch of its own that it does not know is a mistake, one of another service may come yet */
    static List<String> of(String header, String service) {
        var refused = REFUSED.getOrDefault(header, List.of());
        return header.equals("Colearn-After")
                ? Stream.concat(refused.stream(), Stream.of(service + ":99:1")).toList()
                : refused;
    }
}
