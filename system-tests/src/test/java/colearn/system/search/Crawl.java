package colearn.system.search;

import colearn.local.state.Service;
import colearn.system.stack.Doors;
import colearn.testkit.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Everything that somebody can ask the three services, found in what they say about themselves at {@code /openapi}.
 *
 * @param ids what to put into a path's braces or a query's parameter, by its name; of {@code {id}}, by the path up to it
 * @param otherwise for every other name
 */
public record Crawl(Doors doors, Map<String, UUID> ids, UUID otherwise) {
    /**
     * Asks all of it.
     *
     * @return answers, refusals too
     */
    public List<Reply> as(String token) {
        var answers = new ArrayList<Reply>();
        for (var service : Service.values()) {
            var somebody = doors.at(service).as(token);
            for (var path : somebody.get("/openapi")
                    .expect(200)
                    .json()
                    .required("paths")
                    .properties()) {
                var question = path.getValue().path("get");
                if (!question.isMissingNode()) {
                    answers.add(somebody.get(filled(path.getKey()) + query(question)));
                }
            }
        }
        return answers;
    }

    /** Which paths' answers hold something. */
    public static List<String> pathsWith(Predicate<String> something, List<Reply> answers) {
        return answers.stream()
                .filter(it -> something.test(it.toString()))
                .map(Reply::request)
                .toList();
    }

    private String filled(String path) {
        var filled = new StringBuilder();
        for (var step : path.substring(1).split("/", -1)) {
            var name = step.equals("{id}") ? filled.substring(1) + "/{id}" : step;
            filled.append('/').append(step.startsWith("{") ? id(name) : step);
        }
        return filled.toString();
    }

    private Object id(String name) {
        return ids.getOrDefault(name.startsWith("{") ? name.substring(1, name.length() - 1) : name, otherwise);
    }

    private String query(JsonNode question) {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (var parameter : question.path("parameters")) {
            UUID value = ids.get(parameter.path("name").asString());
            if (parameter.path("in").asString().equals("query") && value != null) {
                query.add(parameter.path("name").asString() + "=" + value);
            }
        }
        return query.toString();
    }
}
