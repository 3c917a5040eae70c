package colearn.system.tale;

import colearn.local.api.Tokens.Bearer;
import colearn.local.state.Service;
import colearn.system.stack.Stack;
import colearn.testkit.http.Client;
import java.util.UUID;

/** A person with a token, at any of the services. */
public record Somebody(Stack stack, UUID id, Bearer bearer) {
    public Client at(Service service) {
        return stack.at(service).as(stack.token(bearer));
    }
}
