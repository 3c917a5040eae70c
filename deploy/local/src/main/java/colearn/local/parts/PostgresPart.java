package colearn.local.parts;

import colearn.local.state.Checkout;
import colearn.local.state.Ports;
import colearn.local.state.Secrets;
import colearn.local.state.Service;
import colearn.servers.Provisioning;
import colearn.servers.ServerFailure;
import colearn.servers.postgres.PostgresServer;
import colearn.servers.postgres.PostgresSettings;

/** The durable PostgreSQL server, with every service's databases and logins. */
public record PostgresPart(Checkout checkout, Ports ports, Secrets secrets) implements Part {
    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public int port() {
        return ports.postgres();
    }

    @Override
    public Running start() {
        try {
            PostgresServer server = PostgresServer.start(new PostgresSettings(
                    checkout.state().resolve("postgres"),
                    checkout.data().resolve("postgres"),
                    log(checkout),
                    port(),
                    true,
                    secrets.postgres()));
            provision(server);
            return running(server);
        } catch (ServerFailure e) {
            throw new PartFailure(e.getMessage(), e);
        }
    }

    private void provision(PostgresServer server) {
        try {
            Provisioning provisioning = new Provisioning(server.superuserJdbcUrl());
            for (Service service : Service.values()) {
                provisioning.prepare(service.shortName(), secrets.logins(service));
            }
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static Running running(PostgresServer server) {
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
    }
}
