package colearn.local.parts;

import colearn.local.state.Checkout;
import colearn.local.state.Ports;
import colearn.servers.ServerFailure;
import colearn.servers.kafka.KafkaServer;
import colearn.servers.kafka.KafkaSettings;

/** The broker, its data kept. */
public record KafkaPart(Checkout checkout, Ports ports) implements Part {
    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public int port() {
        return ports.kafka();
    }

    @Override
    public Running start() {
        try {
            KafkaServer server = KafkaServer.start(new KafkaSettings(
                    checkout.data().resolve("kafka"), log(checkout), port(), ports.kafkaController()));
            return new Running() {
                @Override
                public ProcessHandle process() {
                    return server.process();
                }

                @Override
                public void end() {
                    server.close();
                }
            };
        } catch (ServerFailure e) {
            throw new PartFailure(e.getMessage(), e);
        }
    }
}
