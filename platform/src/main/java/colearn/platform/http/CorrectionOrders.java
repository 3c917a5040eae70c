package colearn.platform.http;

import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Corrections;
import colearn.platform.commands.Corrections.Change;
import colearn.platform.commands.Corrections.Order;
import colearn.platform.commands.Outcome;
import colearn.platform.commands.RequestKey;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
import java.util.UUID;

/** Sends corrections with their reason sealed. Who may correct at all is for the service to say before. */
public final class CorrectionOrders {
    private final Corrections corrections;
    private final SealedTexts texts;

    CorrectionOrders(Corrections corrections, SealedTexts texts) {
        this.corrections = corrections;
        this.texts = texts;
    }

    /** Says how an event is to be read from now on, whoever recorded it. */
    public Outcome ofAnybodys(
            Aggregate<?, ?, ?> aggregate,
            UUID id,
            ExpectedVersion seen,
            Caller caller,
            RequestKey key,
            UUID event,
            Change change,
            Words why) {
        return send(aggregate, id, seen, caller, key, event, change, why, true);
    }

    /** The same; refused where somebody else recorded it. */
    public Outcome ofTheirOwn(
            Aggregate<?, ?, ?> aggregate,
            UUID id,
            ExpectedVersion seen,
            Caller caller,
            RequestKey key,
            UUID event,
            Change change,
            Words why) {
        return send(aggregate, id, seen, caller, key, event, change, why, false);
    }

    private Outcome send(
            Aggregate<?, ?, ?> aggregate,
            UUID id,
            ExpectedVersion seen,
            Caller caller,
            RequestKey key,
            UUID event,
            Change change,
            Words why,
            boolean othersToo) {
        return corrections.correct(
                new Order<>(aggregate, id, caller, key, seen.value(), event, change, why.sealed(texts), othersToo));
    }
}
