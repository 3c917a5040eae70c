package colearn.system.images;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Statistics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.utility.DockerImageName;
import tools.jackson.databind.json.JsonMapper;

/** A service's image, run with as few rights as Kubernetes' restricted pods have: one core, three quarters of a gigabyte, nothing to write on but /tmp. */
final class ServiceContainer extends GenericContainer<ServiceContainer> {
    private static final long CORE = 1_000_000_000L;
    private static final long MEMORY = 768L << 20;

    ServiceContainer(String image, Map<String, Object> settings) {
        super(DockerImageName.parse(image));
        withEnv("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(settings));
        // A cache of the start that the JVM cannot use would only make it slow; here it does not start.
        withEnv("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on");
        // The servers' ports are this machine's, and so are the services'.
        withNetworkMode("host");
        withCreateContainerCmdModifier(
                command -> restrict(command.withUser("10001:10001").getHostConfig()));
        setWaitStrategy(forNothing());
    }

    /** How much of a processor it has taken until now. */
    Duration processorTime() {
        var statistics = new AtomicReference<Statistics>();
        try {
            getDockerClient()
                    .statsCmd(getContainerId())
                    .withNoStream(true)
                    .exec(new ResultCallback.Adapter<Statistics>() {
                        @Override
                        public void onNext(Statistics one) {
                            statistics.set(one);
                        }
                    })
                    .awaitCompletion();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return Duration.ofNanos(statistics.get().getCpuStats().getCpuUsage().getTotalUsage());
    }

    private static void restrict(HostConfig host) {
        host.withReadonlyRootfs(true)
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges"))
                .withTmpFs(Map.of("/tmp", "size=64m"))
                .withNanoCPUs(CORE)
                .withMemory(MEMORY)
                .withMemorySwap(MEMORY);
    }

    /** Whoever starts it waits until it is ready, and sees how long that takes. */
    private static WaitStrategy forNothing() {
        return new AbstractWaitStrategy() {
            @Override
            protected void waitUntilReady() {
                withStartupTimeout(Duration.ZERO);
            }
        };
    }
}
