package colearn.local.parts;

import colearn.local.state.Checkout;
import java.nio.file.Path;

/** One process of the stack. It can be started, ended, and started again on the same port and data. */
public interface Part {
    /** As commands and logs call it. */
    String name();

    /** The port of 127.0.0.1 that clients use. */
    int port();

    /**
     * Starts the process and waits until it serves.
     *
     * @throws PartFailure when it ends or stays silent instead; nothing of it is left then
     */
    Running start();

    /** Where its output goes. */
    default Path log(Checkout checkout) {
        return checkout.log(name());
    }

    /** A part that serves. */
    interface Running {
        ProcessHandle process();

        /** Ends it in good order, at last by force, and waits for its end. */
        void end();
    }
}
