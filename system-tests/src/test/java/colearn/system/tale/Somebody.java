package colearn.system.tale;

import colearn.local.api.Tokens.Bearer;
import colearn.local.state.Service;
import colearn.system.stack.Doors;
import colearn.testkit.http.Client;
import java.util.UUID;

/** A person with a token, at any of the services. */
public record Somebody(Doors doors, UUID id, Bearer bearer) {
    Somebody through(Doors others) {
        return new Somebody(others, id, bearer);
    }

    public Client at(Service service) {
        return doors.at(service).as(doors.token(bearer));
    }
}
