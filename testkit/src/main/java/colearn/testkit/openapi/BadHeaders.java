package colearn.testkit.openapi;

import java.util.List;
import java.util.Map;

/** Headers that no operation which takes them accepts. */
final class BadHeaders {
    private static final Map<String, List<String>> REFUSED = Map.of(
            "Idempotency-Key", List.of("", " ", "two words", "x".repeat(201), "caf\u00e9", "a\tb"),
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
            // An epoch of another service that nobody has heard of yet is no mistake: who names it waits.
            "Colearn-After",
                    List.of(
                            "",
                            ",",
                            "x",
                            "partner",
                            "partner:1",
                            "partner:1:x",
                            "partner:99:1",
                            "partner:1:99999999999999999999",
                            "PARTNER:1:1",
                            "partner:-1:1",
                            "partner:1:-1",
                            "partner:1:1,".repeat(30)),
            "Colearn-Replay", List.of("x", "1-1-1-1-1", "00000000-0000-0000-0000-000000000000"));

    private BadHeaders() {}

    static List<String> of(String header) {
        return REFUSED.getOrDefault(header, List.of());
    }
}
