package colearn.platform.operations;

import colearn.platform.database.DatabaseSettings;
import colearn.platform.secrets.KeySettings;
import java.util.Base64;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.Stream;

/** Which secrets are none. A key that is no base64, or too short, is refused in every profile, by whoever uses it. */
final class SecretFindings {
    private static final Set<String> GUESSED_FIRST = Set.of(
            "",
            "postgres",
            "password",
            "colearn",
            "secret",
            "changeme",
            "owner",
            "app",
            "loader",
            "keys",
            "only-for-tests");

    /** Of 32 random bytes, fewer than this many different ones do not come up. */
    private static final int FEW = 16;

    private SecretFindings() {}

    static Stream<String> of(DatabaseSettings database) {
        var owner = database.owner();
        var serving = Stream.of(database.app(), database.loader());
        return (owner == null ? serving : Stream.concat(Stream.of(owner), serving))
                .flatMap(it -> password(it.username(), it.password()));
    }

    static Stream<String> of(KeySettings keys) {
        var same = keys.masterKey().equals(keys.exchangeKey())
                ? Stream.of("colearn.keys.master-key and exchange-key are the same:"
                        + " every service could open what only this one may.")
                : Stream.<String>empty();
        return Stream.of(
                        password(keys.username(), keys.password()),
                        random("colearn.keys.master-key", keys.masterKey()),
                        random("colearn.keys.exchange-key", keys.exchangeKey()),
                        same)
                .flatMap(it -> it);
    }

    private static Stream<String> password(String role, String password) {
        return GUESSED_FIRST.contains(password) || password.equals(role)
                ? Stream.of("The password of the database role %s is one that is guessed first.".formatted(role))
                : Stream.empty();
    }

    private static Stream<String> random(String name, String key) {
        var different = new BitSet();
        for (byte each : Base64.getDecoder().decode(key.strip())) {
            different.set(each & 0xff);
        }
        return different.cardinality() < FEW
                ? Stream.of("%s was not drawn at random: make one with 'openssl rand -base64 32'.".formatted(name))
                : Stream.empty();
    }
}
