package colearn.local.soak;

import colearn.local.api.Tokens.Bearer;
import colearn.local.api.Tokens.Role;
import colearn.local.state.Service;
import java.util.Map;
import java.util.UUID;

/**
 * A partner with very many events: it is renamed, its history is read page by page, its first and its last event are corrected, and it is shown
 * as it should be. Its row is built anew with all the others when everything is checked.
 */
record LongHistory(int events) implements Trouble {
    private static final Bearer MANAGER = Bearer.of(Role.PROGRAM_MANAGER);

    @Override
    public String title() {
        return "a partner of %,d events is renamed, read and corrected".formatted(events);
    }

    @Override
    public void make(Scene scene, Ledger ledger) throws Exception {
        UUID partner;
        try (var connection = scene.superuser(Service.PARTNER)) {
            partner = Histories.one(connection, ledger, events);
        }
        new Asked(scene, ledger, partner).all(events);
    }

    private record Asked(Scene scene, Ledger ledger, UUID partner) {
        private void all(int events) throws InterruptedException {
            done("/name", events, Map.of("name", "Renamed " + partner));
            var ends = ends(events + 1);
            done("/corrections", events + 1, correction(ends.first(), "Never called so " + partner));
            var name = "Called so " + partner;
            var position = done("/corrections", events + 2, correction(ends.last(), name));
            ledger.named(partner, name);
            var shown = scene.api()
                    .get(Service.PARTNER, "/partners/" + partner, MANAGER, Map.of("Colearn-After", position))
                    .required("name")
                    .asString();
            if (!shown.equals(name)) {
                throw new IllegalStateException("%s is shown as '%s' and not as '%s'".formatted(partner, shown, name));
            }
        }

        private static Map<String, Object> correction(String event, String name) {
            return Map.of("event", event, "amend", Map.of("name", name), "why", "It was never called so.");
        }

        /** @return the position */
        private String done(String path, long version, Object body) throws InterruptedException {
            var receipt = scene.api()
                    .post(
                            Service.PARTNER,
                            "/partners/" + partner + path,
                            MANAGER,
                            UUID.randomUUID().toString(),
                            body,
                            Map.of("If-Match", "\"" + version + "\""));
            ledger.acknowledged(
                    Service.PARTNER, partner, receipt.required("version").asLong());
            return receipt.required("position").asString();
        }

        private record Ends(String first, String last) {}

        private Ends ends(int expected) throws InterruptedException {
            var first = "";
            var last = "";
            int count = 0;
            var next = "";
            do {
                var page = scene.api()
                        .get(Service.PARTNER, "/partners/" + partner + "/history?limit=200" + next, MANAGER, Map.of());
                for (var item : page.required("items")) {
                    last = item.required("event").asString();
                    first = count++ == 0 ? last : first;
                }
                next = page.path("next").isString()
                        ? "&cursor=" + page.path("next").asString()
                        : "";
            } while (!next.isEmpty());
            if (count != expected) {
                throw new IllegalStateException(
                        "the history of %s shows %,d events and not %,d".formatted(partner, count, expected));
            }
            return new Ends(first, last);
        }
    }
}
