package colearn.testkit.openapi;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import colearn.platform.identity.Role;
import colearn.testkit.service.ServiceUnderTest;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Sends to every operation that a service describes what nobody should send, so that no endpoint is forgotten. */
public final class BadInput {
    /** Left out: whoever may do it does it for good, to a service that other tests share. */
    private static final String FOR_GOOD = "/operations/log/epochs";

    private BadInput() {}

    /** One test an operation and kind of badness. */
    public static Stream<DynamicTest> of(ServiceUnderTest service) {
        var harmless = new Harmless(service::recordedFor);
        var callers = new BadCallers(service);
        var everything = service.tokens().of(UUID.randomUUID(), Role.PROGRAM_MANAGER, Role.OPERATOR, Role.ANALYST);
        var manager = service.as(everything).ifMatch(1);
        var operations = Description.of(service.client()).operations().stream()
                .filter(it -> !it.path().startsWith(FOR_GOOD))
                .toList();
        var first = operations.stream()
                .filter(DescribedOperation::takesBody)
                .findFirst()
                .orElseThrow();
        // All of it is under way before the first test looks: some requests wait for seconds before they are refused.
        var tests = new ArrayList<DynamicTest>();
        for (var it : operations) {
            var bad = new BadRequests(it, service.name(), manager);
            tests.add(dynamicTest(it + ": bodies", harmless.sent(bad.bodies())));
            tests.add(dynamicTest(it + ": headers", harmless.sent(bad.headers())));
            tests.add(dynamicTest(it + ": paths and queries", harmless.sent(bad.paths())));
            tests.add(dynamicTest(it + ": callers", harmless.sent(callers.of(it))));
            tests.add(dynamicTest(it + ": methods", harmless.sent(bad.methods(operations))));
        }
        tests.add(dynamicTest("paths that are nobody's", harmless.sent(BadPaths.strange(manager))));
        tests.add(dynamicTest("ten megabytes", harmless.sent(new BadRequests(first, service.name(), manager).huge())));
        return tests.stream();
    }
}
