package colearn.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.testkit.http.Reply;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Looks over the shoulder of every test: an answer has a status that the description knows for its operation, a body that fits its schema,
 * and if it is a problem, one that the operation is said to answer with.
 */
public final class AsDescribed implements Consumer<Reply> {
    private static final String PREFIX = "urn:colearn:problem:";

    // Compiled once: every answer of every test is matched against all of them.
    private final Map<DescribedOperation, Pattern> operations = new IdentityHashMap<>();
    private final DescribedSchemas schemas;

    public AsDescribed(Description description) {
        description.operations().forEach(it -> operations.put(it, it.paths()));
        this.schemas = new DescribedSchemas(description.json());
    }

    @Override
    public void accept(Reply reply) {
        operation(reply).ifPresent(it -> check(it, reply));
    }

    private Optional<DescribedOperation> operation(Reply reply) {
        var words = reply.request().split("[ ?]", 3);
        return operations.entrySet().stream()
                .filter(it -> it.getKey().method().equals(words[0])
                        && it.getValue().matcher(words[1]).matches())
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(DescribedOperation::variables));
    }

    private void check(DescribedOperation operation, Reply reply) {
        var status = String.valueOf(reply.status());
        assertThat(operation.statuses())
                .as("%s is described as answering with this status:%n%s", operation, reply)
                .contains(status);
        if (reply.status() == 204) {
            assertThat(reply.body()).isEmpty();
        } else if (reply.status() < 400) {
            var schema = operation.said().at("/responses/" + status + "/content/application~1json/schema");
            assertThat(schemas.misfits(schema, reply.json()))
                    .as("%s answers as described:%n%s", operation, reply)
                    .isEmpty();
        } else {
            assertThat(operation.problems(reply.status()))
                    .as("%s is described as answering with this problem:%n%s", operation, reply)
                    .contains(reply.text("/type").replace(PREFIX, ""));
        }
    }
}
