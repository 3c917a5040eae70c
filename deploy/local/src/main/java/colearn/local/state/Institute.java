package colearn.local.state;

import java.util.UUID;

/** The one organisation that a deployment does not register but is told of. */
public final class Institute {
    /** Its id as a party. */
    public static final UUID ID = UUID.fromString("01900000-0000-7000-8000-0000000000ff");

    /** Where its days are days. */
    public static final String ZONE = "America/New_York";

    private Institute() {}
}
