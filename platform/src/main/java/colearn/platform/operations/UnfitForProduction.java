package colearn.platform.operations;

import java.util.List;

/** A service refuses to start; the message names everything that has to change. */
final class UnfitForProduction extends RuntimeException {
    UnfitForProduction(List<String> findings) {
        super(String.join("\n", findings));
    }
}
