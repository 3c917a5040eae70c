package colearn.platform.secrets;

import java.util.UUID;

/** Something would be sealed under a key that was destroyed: whom it is about was forgotten, maybe a moment ago. */
public final class ForgottenKey extends IllegalStateException {
    ForgottenKey(UUID key) {
        super("the key %s was destroyed".formatted(key));
    }
}
