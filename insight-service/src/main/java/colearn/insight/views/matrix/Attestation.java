package colearn.insight.views.matrix;

import colearn.platform.secrets.SealedText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a learning stands.
 *
 * @param since effective time
 * @param by the member of the learning side who said so; null while nobody has, or when it was retracted
 * @param why of a dispute or a retraction, else null
 */
public record Attestation(
        Standing standing,
        Instant since,
        @Nullable UUID by,
        @Nullable SealedText why) {

    static Attestation attributed(Instant at) {
        return new Attestation(Standing.ATTRIBUTED, at, null, null);
    }

    static Attestation confirmed(UUID by, Instant at) {
        return new Attestation(Standing.CONFIRMED, at, by, null);
    }

    static Attestation disputed(UUID by, SealedText why, Instant at) {
        return new Attestation(Standing.DISPUTED, at, by, why);
    }

    static Attestation retracted(@Nullable SealedText why, Instant at) {
        return new Attestation(Standing.RETRACTED, at, null, why);
    }
}
