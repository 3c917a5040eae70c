package colearn.system.stack;

import colearn.local.api.Tokens.Bearer;
import colearn.local.api.Tokens.Role;
import colearn.local.state.Service;
import colearn.testkit.http.Client;

/** One process of each service, as people come in to it. */
public interface Doors {
    /** Somebody without a token, at a service. */
    Client at(Service service);

    String token(Bearer bearer);

    /** Somebody in a role, at a service. */
    default Client at(Service service, Role role) {
        return at(service).as(token(Bearer.of(role)));
    }
}
