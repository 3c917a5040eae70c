package colearn.local.soak;

import colearn.local.api.Tokens.Bearer;
import colearn.local.api.Tokens.Role;
import colearn.local.state.Service;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** A program manager who registers a partner and renames it again and again, without a pause. */
final class Renaming implements Work {
    private static final int RENAMINGS = 20;
    private static final Bearer MANAGER = Bearer.of(Role.PROGRAM_MANAGER);

    private final Doors doors;
    private final Ledger ledger;
    private final BooleanSupplier goesOn;

    Renaming(Doors doors, Ledger ledger, BooleanSupplier goesOn) {
        this.doors = doors;
        this.ledger = ledger;
        this.goesOn = goesOn;
    }

    @Override
    public void round() throws InterruptedException {
        var name = name();
        var registered = doors.done(Service.PARTNER, "/partners", MANAGER, partner(name), Map.of());
        var id = UUID.fromString(registered.required("id").asString());
        long version = acknowledged(id, registered.required("version").asLong(), name);
        for (int i = 0; i < RENAMINGS && goesOn.getAsBoolean(); i++) {
            name = name();
            var renamed = doors.done(
                    Service.PARTNER,
                    "/partners/" + id + "/name",
                    MANAGER,
                    Map.of("name", name),
                    Map.of("If-Match", "\"" + version + "\""));
            version = acknowledged(id, renamed.required("version").asLong(), name);
        }
    }

    private long acknowledged(UUID partner, long version, String name) {
        ledger.acknowledged(Service.PARTNER, partner, version);
        ledger.named(partner, name);
        return version;
    }

    private static String name() {
        return "Partner " + UUID.randomUUID();
    }

    static Map<String, Object> partner(String name) {
        return Map.of(
                "name",
                name,
                "aliases",
                List.of(),
                "zone",
                "America/Detroit",
                "industries",
                List.of(Map.of("scheme", "ISIC", "version", "4", "code", "2910", "primary", true)));
    }
}
