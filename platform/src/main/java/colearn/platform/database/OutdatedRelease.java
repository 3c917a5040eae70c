package colearn.platform.database;

/** A newer release has changed the schema so that this one would store or read it wrongly; the message is a sentence. */
public final class OutdatedRelease extends RuntimeException {
    OutdatedRelease(String service, int own, int oldest) {
        super(
                ("The database of %s was changed by a newer release: releases with a schema before %03d may not run on it any more,"
                                + " and this one has %03d.")
                        .formatted(service, oldest, own));
    }
}
