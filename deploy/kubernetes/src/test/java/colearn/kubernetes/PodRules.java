package colearn.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What every pod of ours has, whoever makes it. */
final class PodRules {
    /** Five seconds of drain, twenty for requests in flight, and room for what is in hand. */
    private static final int GRACE_SECONDS = 45;

    private PodRules() {}

    /** What a workload's pods lack, a sentence each. */
    static List<String> broken(JsonNode workload) {
        var pod = workload.at("/spec/template/spec");
        var containers = StreamSupport.stream(pod.path("containers").spliterator(), false);
        return Stream.concat(
                        ofPod(pod),
                        containers.flatMap(it -> Stream.concat(
                                ofContainer(it),
                                workload.path("kind").asText().equals("Job") ? Stream.empty() : probes(it))))
                .toList();
    }

    private static Stream<String> ofPod(JsonNode pod) {
        return Stream.of(
                        unless(pod.at("/securityContext/runAsNonRoot").asBoolean(), "may run as root"),
                        unless(pod.at("/securityContext/runAsUser").asInt() > 0, "names no user"),
                        unless(
                                pod.at("/securityContext/seccompProfile/type")
                                        .asText()
                                        .equals("RuntimeDefault"),
                                "has no seccomp profile"),
                        unless(isFalse(pod.path("automountServiceAccountToken")), "is given a token of the cluster's"),
                        unless(
                                pod.path("terminationGracePeriodSeconds").asInt() >= GRACE_SECONDS,
                                "is killed before it has ended"),
                        unless(
                                !pod.path("hostNetwork").asBoolean()
                                        && !pod.path("hostPID").asBoolean(),
                                "is the host's"))
                .flatMap(it -> it);
    }

    private static Stream<String> ofContainer(JsonNode container) {
        var security = container.path("securityContext");
        return Stream.of(
                        unless(isFalse(security.path("allowPrivilegeEscalation")), "may gain rights"),
                        unless(security.path("readOnlyRootFilesystem").asBoolean(), "may write to its image"),
                        unless(security.at("/capabilities/drop/0").asText().equals("ALL"), "keeps capabilities"),
                        unless(container.at("/resources/requests").hasNonNull("cpu"), "asks for no processor"),
                        unless(container.at("/resources/requests").hasNonNull("memory"), "asks for no memory"),
                        unless(container.at("/resources/limits").hasNonNull("memory"), "may take all memory"),
                        unless(
                                container.path("image").asText().matches(".+:.+")
                                        && !container.path("image").asText().endsWith(":latest"),
                                "has an image of no version"))
                .flatMap(it -> it);
    }

    private static Stream<String> probes(JsonNode container) {
        return Stream.of("startupProbe", "readinessProbe", "livenessProbe")
                .flatMap(probe -> unless(container.hasNonNull(probe), "has no " + probe));
    }

    private static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.asBoolean();
    }

    private static Stream<String> unless(boolean held, String broken) {
        return held ? Stream.empty() : Stream.of(broken);
    }
}
