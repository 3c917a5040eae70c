package colearn.system.traces;

import colearn.local.api.Tokens.Bearer;
import colearn.local.state.Service;
import colearn.system.stack.Doors;
import colearn.testkit.http.Client;

/** Who comes in through them is part of a trace already. */
public record TracedDoors(Doors doors, String traceparent) implements Doors {
    @Override
    public Client at(Service service) {
        return doors.at(service).with("traceparent", traceparent);
    }

    @Override
    public String token(Bearer bearer) {
        return doors.token(bearer);
    }
}
