package colearn.platform.problem;

import java.util.Map;

/** A problem with the headers that belong to it. */
record Answer(Problem problem, Map<String, String> headers) {
    static Answer of(Problem problem) {
        return new Answer(problem, Map.of());
    }

    static Answer of(Problem problem, String header, String value) {
        return new Answer(problem, Map.of(header, value));
    }
}
