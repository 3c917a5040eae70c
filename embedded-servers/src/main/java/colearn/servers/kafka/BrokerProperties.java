package colearn.servers.kafka;

import java.nio.file.Path;
import java.util.Properties;

/** The broker's configuration: one KRaft node, everything once, and as little as possible to set up at a start. */
public final class BrokerProperties {
    private BrokerProperties() {}

    static Properties of(Path data, int port, int controllerPort) {
        Properties properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("listeners", "CLIENT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.setProperty("advertised.listeners", "CLIENT://127.0.0.1:" + port);
        properties.setProperty("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.setProperty("inter.broker.listener.name", "CLIENT");
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.setProperty("log.dirs", data.toString());
        properties.putAll(behaviour());
        return properties;
    }

    /** What a broker does, wherever it runs and whatever its addresses are. */
    public static Properties behaviour() {
        Properties properties = new Properties();
        // A topic is made on purpose, with its partitions and retention, or not at all.
        properties.setProperty("auto.create.topics.enable", "false");
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            properties.setProperty(topic + ".replication.factor", "1");
            properties.setProperty(topic + ".num.partitions", "4");
        }
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        // A broker that was killed may register again only when its session is over.
        properties.setProperty("broker.session.timeout.ms", "4000");
        properties.setProperty("broker.heartbeat.interval.ms", "500");
        properties.setProperty("log.segment.bytes", Integer.toString(16 << 20));
        properties.setProperty("log.index.size.max.bytes", Integer.toString(1 << 20));
        properties.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
        properties.setProperty("num.network.threads", "2");
        properties.setProperty("num.io.threads", "4");
        return properties;
    }
}
