package colearn.servers.shared;

import colearn.servers.ServerFailure;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Decides where a JVM's servers come from, and says so in one line. */
final class SharedServers {
    private static final String FORCED = "colearn.servers=containers, and ";

    private final Supplier<Servers> containers;
    private final Supplier<Servers> embedded;
    private final Consumer<String> out;

    /** @param out takes the line */
    SharedServers(Supplier<Servers> containers, Supplier<Servers> embedded, Consumer<String> out) {
        this.containers = containers;
        this.embedded = embedded;
        this.out = out;
    }

    static Servers pair() {
        return Holder.PAIR;
    }

    /** @throws ServerFailure when containers are wanted and cannot be had */
    Servers choose(Wanted wanted, Engine engine) {
        return switch (wanted) {
            case EMBEDDED -> said("embedded, as colearn.servers says", embedded);
            case CONTAINERS -> forced(engine);
            case AUTO ->
                engine.answers() ? containersOrElse() : said("embedded, since no Docker engine answers", embedded);
        };
    }

    private Servers forced(Engine engine) {
        if (!engine.answers()) {
            throw new ServerFailure(FORCED + "no Docker engine answers: start one, or say embedded.");
        }
        try {
            return said("containers, as colearn.servers says", containers);
        } catch (RuntimeException e) {
            throw new ServerFailure(FORCED + "they do not start: " + reason(e), e);
        }
    }

    private Servers containersOrElse() {
        try {
            return said("containers, since a Docker engine answers", containers);
        } catch (RuntimeException e) {
            return said(
                    "EMBEDDED, since a Docker engine answers and the containers do not start: " + reason(e), embedded);
        }
    }

    private Servers said(String how, Supplier<Servers> start) {
        Servers servers = start.get();
        out.accept("PostgreSQL and Kafka: " + how + " (" + servers + ")");
        return servers;
    }

    private static String reason(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage()).lines().findFirst().orElse("");
    }

    /** Starts the pair on first use; the class loader's lock makes that once. */
    private static final class Holder {
        private static final Servers PAIR = new SharedServers(
                        () -> new ContainerServers(Images.ofThisRun()), EmbeddedServers::new, System.out::println)
                .choose(Wanted.of(System.getProperty("colearn.servers", "")), Engine.ofThisMachine());
    }
}
