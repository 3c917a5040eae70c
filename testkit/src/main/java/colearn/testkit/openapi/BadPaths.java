package colearn.testkit.openapi;

import colearn.testkit.http.Client;
import java.util.List;
import java.util.stream.Stream;

/** What no part of a path and no parameter of a query may be. */
final class BadPaths {
    /** In the place of an id. */
    static final List<String> IDS = List.of(
            "x",
            "7",
            "1-1-1-1-1",
            "%00",
            "%ff",
            "%2e%2e",
            "%2e%2e%2f%2e%2e",
            "..%2f",
            "a%2fb",
            "a;b=c",
            "%20",
            "x".repeat(5_000),
            "01890a5d-ac96-774b-bcce-b302099a8057%00",
            "%F0%9F%98%80",
            "null",
            "*",
            "%7Bid%7D");

    /** In the place of a limit. */
    private static final List<String> LIMITS =
            List.of("0", "-1", "201", "1000000000", "1e9", "x", "", "%00", "1.5", "%D9%A1");

    /** In the place of a cursor; among them the forms of other lists' cursors. */
    private static final List<String> CURSORS = List.of(
            "x%20y",
            "YQ",
            "YR9i",
            "AA",
            "%ff",
            "%00",
            "YR9iH2MfZA",
            "eyJhIjoxfQ",
            "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk",
            "LTE",
            "MB8w",
            "MTc5NzY5MzEzNDg2MjMxNTcwMDAfMDE4OTBhNWQtYWM5Ni03NzRiLWJjY2UtYjMwMjA5OWE4MDU3",
            "w7_Dvw",
            "a".repeat(4_000));

    /** Paths that are nobody's. */
    private static final List<String> STRANGE = List.of(
            "/.",
            "/..",
            "/../etc/passwd",
            "/%2e%2e/%2e%2e/etc/passwd",
            "/..;/actuator/env",
            "/actuator/env",
            "/actuator/heapdump",
            "/error",
            "/%00",
            "/%ff",
            "/index.html",
            "/openapi/../operations/views",
            "/openapi/..%2foperations%2fviews",
            "/swagger-ui/..%2f..%2fapplication.yaml",
            "/openapi/ui/..;/operations/views",
            "/openapi/nothing",
            "/openapi.yml",
            "/" + "a/".repeat(3_000),
            "/?" + "a=1&".repeat(200),
            "/?=",
            "/?&&&");

    private BadPaths() {}

    /** In the place of a parameter of the query. */
    static List<String> of(String parameter) {
        return switch (parameter) {
            case "limit" -> LIMITS;
            case "cursor" -> CURSORS;
            default -> IDS;
        };
    }

    static Stream<Probe> strange(Client anybody) {
        return STRANGE.stream().map(path -> Probe.refused("GET " + path, () -> anybody.get(path)));
    }
}
