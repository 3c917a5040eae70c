package colearn.local.commands;

import colearn.local.api.Api;
import colearn.local.demo.Demo;
import colearn.local.demo.Telling;
import colearn.local.demo.Told;
import colearn.local.matrix.Matrix;
import colearn.local.state.Checkout;
import colearn.local.state.Institute;
import colearn.local.state.Ports;
import colearn.local.state.Secrets;
import colearn.local.state.Service;
import colearn.local.supervisor.Progress;
import colearn.local.supervisor.Run;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** What a newcomer sees once everything is ready: the demo, its matrix, and where to go on. */
record Opening(Checkout checkout, Ports ports, Progress progress) implements Run.Opening {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public void play() throws IOException, InterruptedException {
        Api api = new Api(ports, Secrets.read(checkout), PATIENCE);
        progress.show("\n" + Matrix.now(api, told(api)).table());
        StringBuilder places = new StringBuilder();
        for (Service service : Service.values()) {
            places.append(String.format("%-16s %s/openapi/ui%n", service.longName(), ports.urlOf(service)));
        }
        places.append(String.format("%-16s %s%n", "a token for them", "./colearn token PROGRAM_MANAGER"));
        places.append(String.format("%-16s %s%n", "logs", checkout.logs()));
        progress.show(places.toString());
        progress.say("everything is up; Ctrl-C or './colearn down' ends it");
    }

    /** Tells the demo to a stack that has not heard it yet; answers the header by which a query waits for it. */
    private Map<String, String> told(Api api) throws IOException, InterruptedException {
        if (Told.find(checkout, Telling.FIRST).isPresent()) {
            return Map.of();
        }
        Demo demo = new Demo(api, Telling.FIRST, Institute.ID, progress::say);
        demo.play();
        Told.note(checkout, Telling.FIRST);
        return demo.after();
    }
}
