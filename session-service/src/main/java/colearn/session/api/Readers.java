package colearn.session.api;

import colearn.platform.identity.Caller;
import colearn.session.received.KnownRelationship;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows of which relationships a reader is a member today. */
@Component
final class Readers {
    private final Today today;

    Readers(Today today) {
        this.today = today;
    }

    boolean isMember(Caller caller, Optional<KnownRelationship> relationship) {
        return relationship
                .map(known -> !known.sidesOf(caller.person(), today.date()).isEmpty())
                .orElse(false);
    }

    boolean maySee(Caller caller, Optional<KnownRelationship> relationship) {
        return Policy.maySee(caller, isMember(caller, relationship));
    }
}
