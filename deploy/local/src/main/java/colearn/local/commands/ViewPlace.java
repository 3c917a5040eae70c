package colearn.local.commands;

import colearn.local.Refusal;
import colearn.local.api.Api;
import colearn.local.api.Tokens.Bearer;
import colearn.local.state.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Which service has a view of that name. */
record ViewPlace(Service service, JsonNode status) {
    static ViewPlace of(String view, Api api, Bearer bearer) throws InterruptedException {
        List<String> all = new ArrayList<>();
        for (Service service : Service.values()) {
            for (JsonNode status : api.get(service, "/operations/views", bearer, Map.of())) {
                if (status.required("view").asString().equals(view)) {
                    return new ViewPlace(service, status);
                }
                all.add(status.required("view").asString());
            }
        }
        throw new Refusal("There is no view '" + view + "'; there are "
                + all.stream().sorted().toList() + ".");
    }
}
