package colearn.local.commands;

import colearn.local.state.Checkout;
import colearn.local.state.Ports;
import colearn.local.state.Service;
import colearn.local.supervisor.Progress;
import colearn.local.supervisor.Run;

/** What a newcomer sees once everything is ready: the demo, its matrix, and where to go on. */
record Opening(Checkout checkout, Ports ports, Progress progress) implements Run.Opening {
    @Override
    public void play() throws InterruptedException {
        StringBuilder urls = new StringBuilder(System.lineSeparator());
        for (Service service : Service.values()) {
            urls.append(String.format("%-16s %s/openapi/ui%n", service.longName(), ports.urlOf(service)));
        }
        urls.append(String.format("%-16s %s%n", "identity", ports.issuer()));
        urls.append(String.format("%-16s %s%n", "logs", checkout.log("*")));
        progress.show(urls.toString());
        progress.say("everything is up; Ctrl-C or './colearn down' ends it");
    }
}
