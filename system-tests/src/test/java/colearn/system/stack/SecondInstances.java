package colearn.system.stack;

import colearn.local.api.Tokens.Bearer;
import colearn.local.parts.Part;
import colearn.local.parts.Parts;
import colearn.local.state.Secrets;
import colearn.local.state.Service;
import colearn.servers.process.FreePort;
import colearn.testkit.http.Client;
import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A second process of each service, beside those of the supervisor, on the same databases and topics. */
public final class SecondInstances implements Doors, AutoCloseable {
    private final Stack stack;
    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
    private final List<Part.Running> running;

    public SecondInstances(Stack stack) throws IOException {
        this.stack = stack;
        var parts = new Parts(stack.checkout(), stack.ports(), Secrets.read(stack.checkout()));
        for (var service : Service.values()) {
            ports.put(service, FreePort.find());
        }
        var starts = Stream.of(Service.values())
                .map(it -> parts.another(it, ports.get(it)))
                .map(it -> CompletableFuture.supplyAsync(it::start, Thread::startVirtualThread))
                .toList();
        this.running = starts.stream().map(CompletableFuture::join).toList();
    }

    @Override
    public Client at(Service service) {
        return Client.of(() -> URI.create("http://127.0.0.1:" + ports.get(service)));
    }

    @Override
    public String token(Bearer bearer) {
        return stack.token(bearer);
    }

    @Override
    public void close() {
        running.forEach(Part.Running::end);
    }
}
